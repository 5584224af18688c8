import { dataIssues } from './data-issues';
import { smallGraph } from './small-graph';

const ROOT = 'type Query { dataIssues(kind: String, agency: ID): DataIssues @shareable }';
const OWN = 'type DataIssues { publicServices(first: Int = 20, after: String): DataIssueConnection }';
const faults = (sdl: string) => dataIssues(smallGraph({ 'public-services': sdl }));

test('a subgraph answers for its data issues under its own name', () => {
  expect(faults(`${ROOT} ${OWN}`)).toEqual([]);
});

test.each([
  ['no Query.dataIssues', `type Query { other: Int } ${OWN}`, 'Query.dataIssues is missing'],
  [
    'other arguments',
    `${ROOT.replace('kind: String, ', '')} ${OWN}`,
    'write dataIssues(kind: String, agency: ID)',
  ],
  ['a Query.dataIssues of its own', `${ROOT.replace('@shareable', '')} ${OWN}`, 'write dataIssues'],
  ['no field', ROOT, 'exactly the field publicServices: DataIssueConnection'],
  [
    'a field of another name',
    `${ROOT} ${OWN.replace('publicServices', 'services')}`,
    'exactly the field publicServices',
  ],
  [
    'a second field',
    `${ROOT} type DataIssues { publicServices: DataIssueConnection more: Int }`,
    'exactly the field',
  ],
  [
    'a field that promises',
    `${ROOT} type DataIssues { publicServices: DataIssueConnection! }`,
    'exactly the field',
  ],
])('%s is refused', (_, sdl, message) => {
  expect(faults(sdl)).toEqual([expect.stringContaining(message)]);
});
