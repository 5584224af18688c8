import { contractsBySubgraph } from './contracts-by-subgraph';

test('each subgraph has its contracts, and none is lost', () => {
  const contract = (subgraph: string, type: string) => ({ subgraph, type, description: '' });
  const all = [contract('a', '1'), contract('b', '2'), contract('a', '3')];
  expect(
    [...contractsBySubgraph(all)].map(([subgraph, own]) => [subgraph, own.map(({ type }) => type)]),
  ).toEqual([
    ['a', ['1', '3']],
    ['b', ['2']],
  ]);
});
