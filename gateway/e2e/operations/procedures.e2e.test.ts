import { contractFaults } from '@lien-thong/kit/events';
import { startSystem, type System } from '../system';
import { TOKENS } from '@lien-thong/kit/testing';

const PUBLISH = `mutation ($input: PublishProcedureInput!) {
  publishProcedure(input: $input) { procedure { code revision managingAgency { name } } errors { code message } }
}`;
const REPEAL = `mutation ($input: RepealProcedureInput!) {
  repealProcedure(input: $input) { procedure { status } errors { code } }
}`;
interface Catalogue {
  readonly procedures: {
    readonly totalCount: number;
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
    readonly nodes: {
      readonly code: string;
      readonly revision: number;
      readonly duplicates: { readonly code: string }[];
    }[];
  };
}
const SINCE = { since: '1990-01-01T00:00:00Z' };

describe('the catalogue of procedures', () => {
  let system: System;

  beforeAll(async () => {
    system = await startSystem();
  });
  afterAll(() => system?.stop());

  const publish = async (code: string, name: string, authorityLevels: string[]) => {
    const input = { code, name, managingAgency: 'G15', authorityLevels };
    const bearer = await TOKENS.bearer('G15', ['agency-editor']);
    return (await system.ask<{ publishProcedure: object }>(PUBLISH, { input }, bearer)).data.publishProcedure;
  };

  test('question 24: of the procedures that the documents name, no two of one agency and level are named alike', async () => {
    const { data, errors } = await system.run<Catalogue>('question-24');
    expect(errors).toBeUndefined();
    expect(data.procedures).toMatchObject({ totalCount: 0, nodes: [] });
  });

  test('question 24: two published under one name for one level are found, a third for another level is not', async () => {
    expect(await publish('TEST-1', 'Cấp bản sao đo thử', ['COMMUNAL', 'PROVINCIAL'])).toEqual({
      procedure: { code: 'TEST-1', revision: 1, managingAgency: { name: 'Bộ Tư pháp' } },
      errors: [],
    });
    await publish('TEST-2', 'Cấp bản sao, đo thử', ['COMMUNAL']);
    await publish('TEST-3', 'Cấp bản sao đo thử', ['CENTRAL']);
    const { data } = await system.run<Catalogue>('question-24', { agency: 'G15' });
    const found = data.procedures.nodes;
    expect(found.map(({ code, duplicates }) => [code, duplicates.map((other) => other.code)])).toEqual([
      ['TEST-1', ['TEST-2']],
      ['TEST-2', ['TEST-1']],
    ]);
  });

  test('a mirror that has read everything is told of a repeal, and of nothing else', async () => {
    const { data: all } = await system.run<Catalogue>('catalogue-changes', SINCE);
    expect(all.procedures.pageInfo.hasNextPage).toBe(false);
    const { code, revision } = all.procedures.nodes.at(-1) ?? { code: 'none', revision: 0 };
    expect(code).toBe('TEST-3');
    const bearer = await TOKENS.bearer('G15', ['agency-editor']);
    const { data: repealed } = await system.ask<{ repealProcedure: object }>(
      REPEAL,
      { input: { code, expectedVersion: revision } },
      bearer,
    );
    expect(repealed.repealProcedure).toEqual({ procedure: { status: 'REPEALED' }, errors: [] });
    const after = all.procedures.pageInfo.endCursor;
    const { data } = await system.run<Catalogue>('catalogue-changes', { ...SINCE, after });
    expect(data.procedures.nodes).toMatchObject([
      { code, status: 'REPEALED', versionNumber: 2, revision: revision + 1 },
    ]);
  });

  test('what a mutation states fits its contract', async () => {
    const db = system.databases.get('procedures');
    const rows: { type: string; data: object }[] =
      (await db?.query(`SELECT type, data FROM outbox WHERE subject LIKE 'TEST-%' ORDER BY position`)) ?? [];
    expect(rows.map(({ type }) => type.split('-').at(-1))).toEqual([
      ...['published.v1', 'published.v1', 'published.v1', 'repealed.v1'],
    ]);
    expect(rows.flatMap(({ type, data }) => contractFaults(type, data))).toEqual([]);
  });

  test('a published procedure may be used online as soon as its fact is heard', async () => {
    const query = '{ procedure(code: "TEST-1") { services { nodes { id name level } } } }';
    const heard = { id: 'DVC-TEST-1', name: 'Cấp bản sao đo thử', level: null };
    for (let tries = 0; tries < 50; tries += 1) {
      const { data } = await system.ask<{ procedure: { services: { nodes: object[] } } }>(query);
      if (data.procedure.services.nodes.length > 0) {
        expect(data.procedure.services.nodes).toEqual([heard]);
        return;
      }
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
    expect('the fact').toBe('heard within ten seconds');
  });
});
