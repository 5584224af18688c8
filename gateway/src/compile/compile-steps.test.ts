import type { FetchNode, PlanNode } from '@apollo/query-planner';
import { typesOf } from '../../test/compiled';
import { StepCompiler } from './compile-steps';
import type { FetchStep, Step } from './program';

const TYPES = typesOf('type Query { ships: [Ship] } type Ship { id: ID! name: String crew: Int }');
const REQUIRES = [
  {
    kind: 'InlineFragment',
    typeCondition: 'Ship',
    selections: [
      { kind: 'Field', name: '__typename' },
      { kind: 'Field', name: 'id' },
    ],
  },
] as FetchNode['requires'];

const fetchNode = (operation: string, more: Partial<FetchNode> = {}): FetchNode => ({
  kind: 'Fetch',
  serviceName: 's',
  operation,
  operationKind: 'query' as FetchNode['operationKind'],
  operationName: undefined,
  ...more,
});
const entities = (selection: string, more: Partial<FetchNode> = {}): PlanNode => ({
  kind: 'Flatten',
  path: ['ships', '@'],
  node: fetchNode(
    `query($representations:[_Any!]!){_entities(representations:$representations){...on Ship{${selection}}}}`,
    { requires: REQUIRES, ...more },
  ),
});
const sequence = (...nodes: PlanNode[]): PlanNode => ({ kind: 'Sequence', nodes });
const parallel = (...nodes: PlanNode[]): PlanNode => ({ kind: 'Parallel', nodes });
const KEYS_ONLY = fetchNode('{ships{__typename id}}');
const KEYS_AND_MORE = fetchNode('{ships{__typename id name}}');

function fetchesOf(step: Step | null): FetchStep[] {
  if (!step) return [];
  if (step.kind === 'fetch') return [step];
  if (step.kind === 'condition') return [step.met, step.unmet].flatMap(fetchesOf);
  return step.steps.flatMap(fetchesOf);
}
const unites = (plan: PlanNode) =>
  fetchesOf(new StepCompiler(TYPES).compile(plan)).map((step) => step.unites);

describe('objects with one name become one object', () => {
  test('where nothing but their name lies there', () => {
    expect(unites(sequence(KEYS_ONLY, entities('crew')))).toEqual([false, true]);
  });

  test('never where something lies there that could differ', () => {
    expect(unites(sequence(KEYS_AND_MORE, entities('crew')))).toEqual([false, false]);
    expect(unites(sequence(KEYS_ONLY, entities('name'), entities('crew')))).toEqual([false, true, false]);
  });

  test('in each branch that begins at once, and in none that follows an answer', () => {
    const plan = sequence(
      KEYS_ONLY,
      parallel(entities('name'), sequence(entities('crew'), entities('size')), entities('mast')),
    );
    expect(unites(plan)).toEqual([false, true, true, false, true]);
  });

  test('never after branches that brought something', () => {
    const plan = sequence(KEYS_ONLY, parallel(entities('name'), entities('crew')), entities('mast'));
    expect(unites(plan)).toEqual([false, true, true, false]);
  });

  test('never where a rewrite hides what they are', () => {
    const inputRewrites: FetchNode['inputRewrites'] = [
      { kind: 'ValueSetter', path: ['... on Ship', '__typename'], setValueTo: 'Vessel' },
    ];
    expect(unites(sequence(KEYS_ONLY, entities('crew', { inputRewrites })))).toEqual([false, false]);
  });
});

test('a fetch is ready to send up to its variables, and knows what it brings', () => {
  const node = fetchNode('query Q__s__0($first:Int){ships(first:$first){__typename id}other{id}}', {
    operationName: 'Q__s__0',
    variableUsages: ['first'],
  });
  expect(new StepCompiler(TYPES).compile(node)).toMatchObject({
    head: `{"query":${JSON.stringify(node.operation)},"operationName":"Q__s__0","variables":{`,
    variables: [{ name: 'first', prefix: '"first":' }],
    asked: ['ships', 'other'],
    repeatable: true,
    path: [],
  });
});
