import { SMALL_SUPERGRAPH } from '../../test/small-system';
import { inlinePlanning, PlanningError, threadedPlanning } from '.';
import { queryPlanning } from './query-planning';

/** Each fragment spreads the next one twice: a text of a few lines for 2^24 fields. */
const EXPLODING = `{ ship(id: 1) { ...f0 } } ${Array.from(
  { length: 24 },
  (_, level) =>
    `fragment f${level} on Ship { a: sister { ...f${level + 1} } b: sister { ...f${level + 1} } }`,
).join(' ')} fragment f24 on Ship { id }`;

test('what is read of a supergraph is what clients see, and what names its objects to subgraphs', async () => {
  const { reading } = await inlinePlanning(SMALL_SUPERGRAPH);
  expect(reading.apiSdl).toContain('type Ship');
  expect(reading.apiSdl).not.toContain('join__');
  expect(reading.subgraphs.map(({ name }) => name)).toEqual(['crews', 'ships']);
  expect(reading.composites).toContain('Ship');
});

test('no variable of the environment lets a query through whose selections explode', () => {
  const before = { ...process.env };
  process.env.APOLLO_DISABLE_SECURITY_RECURSIVE_SELECTIONS_CHECK = 'true';
  process.env.APOLLO_DISABLE_SECURITY_NON_LOCAL_SELECTIONS_CHECK = 'true';
  try {
    const planning = queryPlanning(SMALL_SUPERGRAPH);
    expect(() => planning.plan({ source: EXPLODING, operationName: null })).toThrow(PlanningError);
  } finally {
    process.env = before;
  }
});

test.each([
  ['at once', inlinePlanning],
  ['when it is asked', threadedPlanning],
])('a text that is no supergraph is refused %s', async (_, open) => {
  await expect(open('type Query { plain: Int }')).rejects.toThrow();
});
