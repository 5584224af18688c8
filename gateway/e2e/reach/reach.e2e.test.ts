import { readFileSync } from 'node:fs';
import path from 'node:path';
import { CHECKOUT, DEFINITIONS, startSystem, type System } from '../system';

describe('what one query reaches', () => {
  let system: System;

  beforeAll(async () => {
    system = await startSystem();
  });
  afterAll(() => system?.stop());

  test('one query over the data issues reaches every subgraph, each with the filter of the query', async () => {
    const fields = DEFINITIONS.map(({ name }) =>
      name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase()),
    );
    const page = fields.map((field) => `${field}(first: 3) { totalCount nodes { id kind } }`).join(' ');
    const { data, errors } = await system.ask<Record<'all' | 'none', Record<string, { totalCount: number }>>>(
      `{ all: dataIssues { ${page} } none: dataIssues(kind: "NO_SUCH_KIND") { ${page} } }`,
    );
    expect(errors).toBeUndefined();
    for (const field of fields) {
      expect(data.all[field]).toMatchObject({ totalCount: expect.any(Number), nodes: expect.any(Array) });
      expect(data.none[field]).toEqual({ totalCount: 0, nodes: [] });
    }
    expect(fields.filter((field) => (data.all[field]?.totalCount ?? 0) > 0)).toEqual(
      expect.arrayContaining(['agencies', 'databases', 'directives']),
    );
  });

  test('the composition wrote down the ports that the services take', () => {
    const routing = JSON.parse(readFileSync(path.join(CHECKOUT, 'schema/routing.json'), 'utf8')) as object;
    expect(routing).toEqual(
      Object.fromEntries(DEFINITIONS.map(({ name, portOffset }) => [name, portOffset])),
    );
  });
});
