import { ownedSubgraphs } from './owned-subgraphs';
import { smallGraph } from './small-graph';

const faults = (sdl: string) => ownedSubgraphs(smallGraph({ ships: sdl }));

test('a subgraph that says whose it is, under its own name, is right', () => {
  expect(faults('extend schema @subgraph(name: "ships", owner: "A") type Query { ship: Int }')).toEqual([]);
});

test('one that says nothing is told what to write', () => {
  expect(faults('type Query { ship: Int }')).toEqual([
    expect.stringContaining('extend schema @subgraph(name: "ships"'),
  ]);
});

test('nobody speaks for another, and nobody twice', () => {
  expect(faults('extend schema @subgraph(name: "crews", owner: "A")')).toEqual([
    expect.stringContaining('here of crews'),
  ]);
  expect(
    faults('extend schema @subgraph(name: "ships", owner: "A") @subgraph(name: "crews", owner: "A")'),
  ).toEqual([expect.stringContaining('here of crews')]);
});
