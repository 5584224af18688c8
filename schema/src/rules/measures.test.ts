import { describeGraph, subgraph } from '../graph';
import { measures } from './measures';
import { smallGraph } from './small-graph';

test('a figure is a Measure', () => {
  expect(measures(smallGraph({ a: '"A ship." type Ship { load: Measure }' }))).toEqual([]);
});

test('a bare fraction says neither its unit nor what it rests on', () => {
  expect(measures(smallGraph({ a: '"A ship." type Ship { load: Float }' }))).toEqual([
    expect.stringContaining('Ship.load is a figure'),
  ]);
});

test('a printed amount stands beside its unit', () => {
  expect(measures(smallGraph({ a: '"A toll." type Toll { amount: Float currency: String }' }))).toEqual([]);
});

test('a Measure that lost a part is refused', () => {
  const shared = 'type Measure @shareable { value: Float unit: String basis: String }';
  const faults = measures(describeGraph([subgraph('a', 'type Query { load: Measure }', shared)]));
  expect(faults).toEqual(
    expect.arrayContaining([
      expect.stringContaining('Measure.basis has to be MeasureBasis!'),
      expect.stringContaining('Measure.reason has to be String'),
    ]),
  );
});
