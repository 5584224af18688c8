import { readFileSync } from 'node:fs';
import path from 'node:path';
import { subgraphTypeDefs } from '@lien-thong/kit/subgraph';
import { print } from 'graphql';
import { documentOf, readSubgraphs, subgraph } from '../graph';
import { ACCEPTED_HINTS, compose, composeCheckout, type CompositionError, PRODUCTS } from '.';

const CHECKOUT = path.resolve(__dirname, '../../..');
const SHARED = readFileSync(path.join(CHECKOUT, 'services/kit/schema/shared.graphql'), 'utf8');

function faultsOf(sdl: Record<string, string>): readonly string[] {
  try {
    compose(Object.entries(sdl).map(([name, own]) => subgraph(name, own, SHARED)));
    return [];
  } catch (error) {
    return (error as CompositionError).faults;
  }
}

test('what is composed is what the services serve', () => {
  for (const one of readSubgraphs(CHECKOUT)) {
    const served = subgraphTypeDefs(path.join(CHECKOUT, path.dirname(one.file)));
    expect(print(documentOf(one))).toBe(print(served));
  }
});

test('two subgraphs that answer one field are refused with both places', () => {
  const sdl = 'type Query {\n  ship: Int\n}';
  expect(faultsOf({ a: sdl, b: sdl })).toEqual([
    expect.stringMatching(/^services\/a\/schema.graphql:2, services\/b\/schema.graphql:2: .*Query\.ship/),
  ]);
});

test('a hint of the composition is a failure', () => {
  const faults = faultsOf({
    a: 'type Query { ships(first: Int): Int @shareable }',
    b: 'type Query { ships: Int @shareable }',
  });
  expect(faults).toEqual([expect.stringContaining('[hint INCONSISTENT_ARGUMENT_PRESENCE]')]);
});

test('DataIssues may differ from subgraph to subgraph, for the reason that is written down', () => {
  expect(ACCEPTED_HINTS.filter(({ reason }) => reason.length < 20)).toEqual([]);
  expect(
    faultsOf({ a: 'type Query { a: Int } type DataIssues { a: Int }', b: 'type DataIssues { b: Int }' }),
  ).toEqual([]);
});

test('the supergraph names no host: addresses are the business of whoever runs it', () => {
  const { supergraphSdl } = composeCheckout(CHECKOUT).composed;
  const urls = [...supergraphSdl.matchAll(/url: "(http:[^"]+)"/g)].map((match) => match[1]);
  expect(urls.length).toBe(readSubgraphs(CHECKOUT).length);
  expect(urls.every((url) => url?.endsWith('.subgraph.invalid/graphql'))).toBe(true);
});

test('composing twice gives the same bytes, and nothing of federation is left in the API', () => {
  const { products } = composeCheckout(CHECKOUT);
  expect(composeCheckout(CHECKOUT).products).toEqual(products);
  expect(products.api).not.toMatch(/_entities|_Any|@key|@join|@link/);
  expect(products.api).toContain('Thủ tục hành chính');
});

test('the committed products are those of the services', () => {
  const { products } = composeCheckout(CHECKOUT);
  for (const [name, file] of Object.entries(PRODUCTS)) {
    expect(readFileSync(path.join(CHECKOUT, file), 'utf8')).toBe(products[name as keyof typeof products]);
  }
});
