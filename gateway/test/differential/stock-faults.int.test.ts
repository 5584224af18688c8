import { cannedTransports } from './canned-answers';
import { openExecutorUnderTest } from './executors/executor-under-test';
import type { ExecutorAnswer } from './executors/executor';
import { openStockExecutor } from './executors/stock/stock-executor';
import { openGraph, SOURCES } from './supergraphs';

interface Fault {
  readonly graph: string;
  readonly query: string;
  readonly answers: Readonly<Record<string, readonly object[]>>;
  readonly stock: ExecutorAnswer | 'no answer';
  readonly ours: ExecutorAnswer;
}

const data = (fields: object) => ({ data: fields });
const entities = (...all: (object | null)[]) => data({ _entities: all });

/** Where stock answers otherwise than the specifications say: each with its reason. */
const FAULTS: readonly (readonly [string, Fault])[] = [
  [
    // The planner names `flag` apart where one type's may be null and another's not. KeyRenamer asks whether the value
    // is true (dataRewrites.ts), so that 0, false and the empty text keep the name that no client asked for.
    'a field that the planner named apart has its name back, whatever its value',
    {
      graph: 'abstract-types',
      query: '{ flagged { flag count word } }',
      answers: {
        owners: [
          data({
            flagged: [{ __typename: 'Square', flag__alias_0: false, count__alias_0: 0, word__alias_0: '' }],
          }),
        ],
      },
      stock: { data: { flagged: [{ flag: null, count: null, word: null }] }, errors: [] },
      ours: { data: { flagged: [{ flag: false, count: 0, word: '' }] }, errors: [] },
    },
  ],
  [
    // GraphQL, 7.1.6 Errors: the path is that of the response field which experienced the error. Stock counts every
    // object at the place, also those that were not sent (executeQueryPlan.ts, generateHydratedPaths).
    'an error of an entity stands at the entity, also where others beside it were not sent',
    {
      graph: 'abstract-types',
      query: '{ things { ... on Circle { rank } } }',
      answers: {
        shapes: [data({ things: [{ __typename: 'Note' }, { __typename: 'Circle', id: '1' }] })],
        owners: [
          { data: { _entities: [null] }, errors: [{ message: 'no', path: ['_entities', 0, 'rank'] }] },
        ],
      },
      stock: { data: { things: [{}, null] }, errors: [{ kind: 'subgraph', path: ['things', 0, 'rank'] }] },
      ours: { data: { things: [{}, null] }, errors: [{ kind: 'subgraph', path: ['things', 1, 'rank'] }] },
    },
  ],
  [
    // GraphQL, 6.3.2 CollectFields: a fragment applies by the type of the object. Stock takes the type condition around
    // it for the object's type where no subgraph was asked for `__typename` (resultShaping.ts).
    'a fragment on the type of an object applies, also within one on its interface',
    {
      graph: 'abstract-types',
      query: '{ circle { ... on Shape { ... on Circle { radius } } } }',
      answers: { shapes: [data({ circle: { radius: 2 } })] },
      stock: { data: { circle: {} }, errors: [] },
      ours: { data: { circle: { radius: 2 } }, errors: [] },
    },
  ],
  [
    // GraphQL, 6.3.3 Executing Selection Sets: a field has the type that the object's type gives it. Stock takes the
    // interface's, and answers null for what Circle says is never null.
    'whether a field may be null is for the type of the object to say, not for its interface',
    {
      graph: 'abstract-types',
      query: '{ flagged { ... on Flagged { count } } }',
      answers: { owners: [data({ flagged: [{ __typename: 'Circle', count: null }] })] },
      stock: { data: { flagged: [{ count: null }] }, errors: [] },
      ours: { data: { flagged: [null] }, errors: [{ kind: 'completion', path: ['flagged', 0, 'count'] }] },
    },
  ],
  [
    // GraphQL, 6.4.3 Value Completion: an object has to be of a type that its place allows. Stock asks only whether the
    // API has the type.
    'an object of a type that its place does not allow is an error',
    {
      graph: 'abstract-types',
      query: '{ shapes { __typename } things { __typename } circle { __typename radius } }',
      answers: {
        shapes: [
          data({
            shapes: [],
            things: [{ __typename: 'Guest' }, { __typename: 'Note' }],
            circle: { __typename: 'Square', radius: 2 },
          }),
        ],
      },
      stock: {
        data: {
          shapes: [],
          things: [{ __typename: 'Guest' }, { __typename: 'Note' }],
          circle: { __typename: 'Square', radius: 2 },
        },
        errors: [],
      },
      ours: {
        data: { shapes: [], things: [null, { __typename: 'Note' }], circle: null },
        errors: [
          { kind: 'completion', path: ['things', 0] },
          { kind: 'completion', path: ['circle'] },
        ],
      },
    },
  ],
  [
    // Federation: a subgraph may call its root types as it likes. Stock holds the name that came back against the
    // fragment's (resultShaping.ts, typeConditionApplies).
    'a fragment on the root applies, whatever a subgraph calls its root',
    {
      graph: 'roots',
      query: '{ ... on Query { __typename length } __typename }',
      answers: { leaves: [data({ __typename: 'RootQuery', length: 3 })] },
      stock: { data: { __typename: 'Query' }, errors: [] },
      ours: { data: { __typename: 'Query', length: 3 }, errors: [] },
    },
  ],
  [
    // GraphQL, 6.3.2 CollectFields: selections of one response name are merged. Stock answers the first of
    // them where their directives differ (resultShaping.ts).
    'introspection that is asked for twice is answered with both selections',
    {
      graph: 'roots',
      query: '{ __schema @include(if: true) { queryType { name } } __schema { mutationType { name } } }',
      answers: {},
      stock: { data: { __schema: { queryType: { name: 'Query' } } }, errors: [] },
      ours: { data: { __schema: { queryType: { name: 'Query' }, mutationType: null } }, errors: [] },
    },
  ],
  [
    // Federation, @interfaceObject: the subgraph does not know the type of the object. Stock merges its word over that
    // of the subgraph that does, and then leaves out what only the type has.
    'an object keeps its type, whatever a subgraph calls it that knows its interface only',
    {
      graph: 'interface-objects',
      query: '{ books { ... on Book { pages } score } }',
      answers: {
        media: [data({ books: [{ __typename: 'Book', id: '1', pages: 9 }] })],
        reviews: [entities({ __typename: 'Media', id: '1', score: 5 })],
      },
      stock: { data: { books: [{ score: 5 }] }, errors: [] },
      ours: { data: { books: [{ pages: 9, score: 5 }] }, errors: [] },
    },
  ],
  [
    // GraphQL, 6.4.4 Handling Execution Errors: a value of the wrong kind is an error of its field; the rest stands.
    'an object where a list has to be is an error of its field alone',
    {
      graph: 'roots',
      query: '{ trees { valueOf } length }',
      answers: { trees: [data({ trees: { valueOf: 1 } })], leaves: [data({ length: 3 })] },
      stock: { data: undefined, errors: [{ kind: 'subgraph', path: undefined }] },
      ours: { data: { trees: null, length: 3 }, errors: [{ kind: 'completion', path: ['trees'] }] },
    },
  ],
  [
    'something else where a list of entities has to be is an error of its field alone',
    {
      graph: 'abstract-types',
      query: '{ owned { ... on Circle { radius } } circle { radius } }',
      answers: {
        owners: [data({ owned: { __typename: 'Circle', id: '1' } })],
        shapes: [data({ circle: { radius: 2 } })],
      },
      stock: 'no answer',
      ours: {
        data: { owned: null, circle: { radius: 2 } },
        errors: [{ kind: 'completion', path: ['owned'] }],
      },
    },
  ],
];

describe('where stock is wrong, ours is right:', () => {
  test.each(FAULTS)('%s', async (_, { graph: name, query, answers, stock, ours }) => {
    const source = SOURCES.find((one) => one.name === name);
    if (!source) throw new TypeError(`There is no graph ${name}`);
    const { supergraphSdl } = openGraph(source);
    const executors = [
      await openStockExecutor(supergraphSdl, { corrected: false }),
      await openExecutorUnderTest(supergraphSdl),
    ];
    const answered = [];
    for (const executor of executors) {
      const answer = executor.execute({ query, variables: {} }, cannedTransports(answers));
      answered.push(await answer.catch(() => 'no answer'));
      await executor.stop();
    }
    expect(answered.map((answer) => JSON.parse(JSON.stringify(answer)) as unknown)).toEqual([
      JSON.parse(JSON.stringify(stock)),
      JSON.parse(JSON.stringify(ours)),
    ]);
  });
});
