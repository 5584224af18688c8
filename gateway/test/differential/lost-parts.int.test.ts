import { cannedTransports } from './canned-answers';
import type { ExecutorUnderTest } from './executors/executor';
import { openExecutorUnderTest } from './executors/executor-under-test';
import { openGraph } from './supergraphs';
import { interfaceObjects } from './supergraphs/interface-objects';

/** Parts of an answer that an executor loses easily, and that differences from stock have brought to light. */
describe('no part of an answer is lost in silence:', () => {
  let executor: ExecutorUnderTest;

  beforeAll(async () => {
    executor = await openExecutorUnderTest(openGraph(interfaceObjects).supergraphSdl);
  });
  afterAll(() => executor.stop());

  test('an object that lacks what one field requires is still asked for the others', async () => {
    const query = '{ books { sequel { summary ... @include(if: false) { shout } } } }';
    const answers = {
      media: [{ data: { books: [{ sequel: { __typename: 'Book', id: '2' } }] } }],
      reviews: [{ data: { _entities: [{ summary: 'short' }] } }],
    };
    expect(await executor.execute({ query, variables: {} }, cannedTransports(answers))).toEqual({
      data: { books: [{ sequel: { summary: 'short' } }] },
      errors: [],
    });
  });

  test('where the type of an object cannot be had, that is an error at the object', async () => {
    const query = '{ topRated { __typename } }';
    const answers = {
      reviews: [{ data: { topRated: [{ __typename: 'Media', id: '2' }] } }],
      media: [{}],
    };
    expect(await executor.execute({ query, variables: {} }, cannedTransports(answers))).toEqual({
      data: { topRated: [null] },
      errors: [{ kind: 'subgraph', path: ['topRated', 0] }],
    });
  });

  test('an answer of more entities than were asked for is none: one error at each place, its own errors left out', async () => {
    const query = '{ books { score } }';
    const answers = {
      media: [{ data: { books: [{ __typename: 'Book', id: '2' }] } }],
      reviews: [
        { data: { _entities: [{ score: 1 }, null] }, errors: [{ message: 'no', path: ['_entities', 1] }] },
      ],
    };
    expect(await executor.execute({ query, variables: {} }, cannedTransports(answers))).toEqual({
      data: { books: [null] },
      errors: [{ kind: 'subgraph', path: ['books', 0, 'score'] }],
    });
  });
});
