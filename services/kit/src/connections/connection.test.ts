import { emptyConnection, mapConnection, type Connection } from './connection';

const PAGE: Connection<string> = {
  edges: [
    { cursor: 'c1', node: 'a' },
    { cursor: 'c2', node: 'b' },
  ],
  nodes: ['a', 'b'],
  pageInfo: { hasNextPage: true, hasPreviousPage: false, startCursor: 'c1', endCursor: 'c2' },
  totalCount: 7,
};

describe('a connection of rows made from one of keys', () => {
  test('keeps cursors, page and count, and turns every key', () => {
    const rows = mapConnection(PAGE, (key) => ({ code: key }));
    expect(rows.nodes).toEqual([{ code: 'a' }, { code: 'b' }]);
    expect(rows.edges).toEqual([
      { cursor: 'c1', node: { code: 'a' } },
      { cursor: 'c2', node: { code: 'b' } },
    ]);
    expect(rows.pageInfo).toEqual(PAGE.pageInfo);
    expect(rows.totalCount).toBe(7);
  });

  test('loads nothing for a caller who wants the count alone', () => {
    const load = jest.fn((key: string) => key);
    const rows = mapConnection(PAGE, load);
    expect(rows.totalCount).toBe(7);
    expect(rows.pageInfo.hasNextPage).toBe(true);
    expect(load).not.toHaveBeenCalled();
  });
});

test('an empty connection has no page before or after it', () => {
  expect(emptyConnection()).toEqual({
    edges: [],
    nodes: [],
    pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null },
    totalCount: 0,
  });
});
