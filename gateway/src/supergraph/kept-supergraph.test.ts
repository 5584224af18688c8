import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { KeptSupergraph } from './kept-supergraph';

const folder = mkdtempSync(path.join(tmpdir(), 'kept-'));
const file = path.join(folder, 'below', 'supergraph.json');
afterAll(() => rmSync(folder, { recursive: true }));

test('what was kept is read again, with what was agreed of its subgraphs', () => {
  const kept = new KeptSupergraph(file);
  expect(kept.read()).toBeUndefined();
  const told = { supergraph: 'type Query { a: Int }', limits: { pakn: { timeoutMs: 1000 } } };
  kept.write({ ...told, etag: '"1"' });
  expect(kept.read()).toEqual(told);
});

test('a supergraph that an earlier gateway kept by itself is read too', () => {
  writeFileSync(file, 'schema { query: Query }');
  expect(new KeptSupergraph(file).read()).toEqual({ supergraph: 'schema { query: Query }', limits: {} });
});

test('a file that tells nothing is none', () => {
  writeFileSync(file, '{ "supergraph": 1 }');
  expect(new KeptSupergraph(file).read()).toBeUndefined();
});
