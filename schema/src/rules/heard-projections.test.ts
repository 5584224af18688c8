import { factContract } from '../events';
import { heardProjections } from './heard-projections';
import { smallGraph } from './small-graph';

test('a subgraph that could not say that what it keeps has changed is named', () => {
  const sdl = { ships: 'type Query { ships: Int }', crews: 'type Query { crews: Int }' };
  const contract = factContract({ properties: {}, required: [] });
  const contracts = new Map([['ships.projection-changed.v1', contract]]);
  expect(heardProjections(smallGraph(sdl, contracts))).toEqual([
    expect.stringContaining('schema/events needs crews.projection-changed.v1'),
  ]);
  contracts.set('crews.projection-changed.v1', contract);
  expect(heardProjections(smallGraph(sdl, contracts))).toEqual([]);
});
