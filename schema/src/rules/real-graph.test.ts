import path from 'node:path';
import { factContracts } from '../events';
import { describeGraph, readSubgraphs } from '../graph';
import { BOUNDED_LISTS } from './bounded-lists';
import { broken } from '.';

const CHECKOUT = path.resolve(__dirname, '../../..');
const subgraphs = readSubgraphs(CHECKOUT);

test('the five subgraphs and the gateway keep every rule of the graph', () => {
  expect(subgraphs).toHaveLength(6);
  expect(broken(subgraphs, factContracts(CHECKOUT))).toEqual([]);
});

test('every bounded list still exists', () => {
  const fields = describeGraph(subgraphs).fields.map(
    ({ type, field }) => `${type.name.value}.${field.name.value}`,
  );
  expect(Object.keys(BOUNDED_LISTS).filter((name) => !fields.includes(name))).toEqual([]);
});
