import { figureAt } from './live-figure';

test('a count stands where the path leads', () => {
  expect(figureAt({ connections: { totalCount: 3 } }, 'connections.totalCount')).toEqual({
    count: 3,
    lists: 1,
  });
});

test('of a list the counts of its items are added up; an item that did not answer is left out', () => {
  const nodes = [{ papers: { totalCount: 2 } }, { papers: null }, { papers: { totalCount: 5 } }];
  expect(figureAt({ agencies: { nodes } }, 'agencies.nodes.papers.totalCount')).toEqual({
    count: 7,
    lists: 2,
  });
});

test('a measure stays a measure, so that one without a value says why', () => {
  const measure = { value: null, basis: 'NOT_MEASURED', reason: 'Chưa báo cáo.' };
  expect(figureAt({ figures: { online: measure } }, 'figures.online')).toEqual({ measure });
});

test('what holds no number is counted', () => {
  expect(figureAt({ procedure: { chain: [{ code: 'a' }, { code: 'b' }] } }, 'procedure.chain')).toEqual({
    count: 2,
    lists: 1,
  });
});

test('nothing there is nothing, not nought', () => {
  expect(figureAt({ procedure: null }, 'procedure.chain')).toBeNull();
  expect(figureAt(undefined, 'procedure.chain')).toBeNull();
});
