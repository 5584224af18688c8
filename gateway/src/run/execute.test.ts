import type { FetchNode, PlanNode } from '@apollo/query-planner';
import { compiled } from '../../test/compiled';
import { execute } from './execute';
import type { SubgraphCaller } from './execution';

const SDL =
  'type Query { ships: [Ship] } type Ship { id: ID! name: String crew: Int length: Int weight: Int }';

const fetchNode = (operation: string, requires?: readonly string[]): FetchNode => ({
  kind: 'Fetch',
  serviceName: 's',
  operation,
  operationKind: 'query' as FetchNode['operationKind'],
  operationName: undefined,
  requires: requires && [
    {
      kind: 'InlineFragment',
      typeCondition: 'Ship',
      selections: ['__typename', ...requires].map((name) => ({ kind: 'Field', name })),
    },
  ],
});
const entities = (field: string, requires = ['id']): PlanNode => ({
  kind: 'Flatten',
  path: ['ships', '@'],
  node: fetchNode(
    `query($representations:[_Any!]!){_entities(representations:$representations){...on Ship{${field}}}}`,
    requires,
  ),
});

interface Asked {
  readonly field: string;
  readonly representations: readonly { readonly id: string; readonly name?: string }[];
}

/** A subgraph whose ships have a number and a name for each field. */
function ships(asked: Asked[]): SubgraphCaller {
  return {
    async ask(_subgraph, body) {
      const { query, variables } = JSON.parse(body) as { query: string; variables: Partial<Asked> };
      const field = /on Ship\{(\w+)/.exec(query)?.[1];
      if (!field)
        return answer({ ships: ['1', '2', '1'].map((id) => ({ __typename: 'Ship', id, length: 3 })) });
      const { representations = [] } = variables;
      asked.push({ field, representations });
      const valueOf = (id: string) => (field === 'name' ? `ship ${id}` : Number(id));
      return answer({ _entities: representations.map(({ id }) => ({ [field]: valueOf(id) })) });
    },
  };
}

const answer = (data: object) => Buffer.from(JSON.stringify({ data }));

async function run(source: string, ...nodes: PlanNode[]) {
  const asked: Asked[] = [];
  const plan: PlanNode = { kind: 'Sequence', nodes: [fetchNode('{ships{__typename id length}}'), ...nodes] };
  const { data } = await execute(compiled(SDL, source, plan), {
    ...{ variables: {}, coerced: {}, subgraphs: ships(asked) },
    failures: { answered: () => null, unavailable: () => new TypeError('unavailable') },
    onFailure: (_subgraph, error) => {
      throw error;
    },
  });
  return { asked, data: data?.read() };
}

test('fetches that begin together ask for the same objects, each of them once', async () => {
  const { asked, data } = await run('{ ships { name crew } }', {
    kind: 'Parallel',
    nodes: [entities('name'), entities('crew')],
  });
  const representations = ['1', '2'].map((id) => ({ __typename: 'Ship', id }));
  expect(asked).toEqual(['name', 'crew'].map((field) => ({ field, representations })));
  expect(data).toEqual({ ships: ['1', '2', '1'].map((id) => ({ name: `ship ${id}`, crew: Number(id) })) });
});

test('what an answer has brought is part of how the next fetch names its objects', async () => {
  const { asked, data } = await run(
    '{ ships { name crew weight } }',
    { kind: 'Parallel', nodes: [entities('crew', ['id', 'name']), entities('name')] },
    entities('weight', ['id', 'name']),
  );
  expect(asked.map(({ field }) => field)).toEqual(['name', 'weight']);
  expect(asked[1]?.representations).toEqual(
    ['1', '2'].map((id) => ({ __typename: 'Ship', id, name: `ship ${id}` })),
  );
  expect(data).toEqual({
    ships: ['1', '2', '1'].map((id) => ({ name: `ship ${id}`, crew: null, weight: Number(id) })),
  });
});
