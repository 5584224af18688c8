import { startSystem, type System } from '../system';
import { TOKENS } from '@lien-thong/kit/testing';

interface Count {
  readonly kind: string;
  readonly count: number;
}
type References = Record<
  `${'agencies' | 'procedures' | 'publicServices' | 'databases' | 'directives'}References`,
  Count[]
>;
interface Preview {
  readonly mergeAgencies: { readonly merged: References[]; readonly errors: object[] };
}

const REFERENCES = `agenciesReferences { kind count } proceduresReferences { kind count }
  publicServicesReferences { kind count } databasesReferences { kind count } directivesReferences { kind count }`;
const MERGE = `mutation ($input: AgencyMergerInput!, $dryRun: Boolean) {
  mergeAgencies(input: $input, dryRun: $dryRun) { merged { code active ${REFERENCES} } into { code } errors { code } }
}`;

/** A merger and a repeal say first what they would move, in every domain, in the one request of the mutation. */
describe('previews through the gateway', () => {
  let system: System;

  beforeAll(async () => {
    system = await startSystem();
  });
  afterAll(() => system?.stop());

  const registrar = () => TOKENS.bearer(null, ['registrar']);
  async function outboxes(): Promise<number[]> {
    const counts = [];
    for (const db of system.databases.values()) {
      const [row] = await db.query<{ count: number }[]>('SELECT count(*)::int AS count FROM outbox');
      counts.push(row?.count ?? 0);
    }
    return counts;
  }
  const sum = (counts: readonly Count[]) => counts.reduce((total, { count }) => total + count, 0);

  test('of a merger: what each domain would move, and nothing is written', async () => {
    const { data: before } = await system.ask<{ agency: { version: number } & References }>(
      `{ agency(code: "G10") { version ${REFERENCES} } }`,
    );
    const written = await outboxes();
    const input = {
      from: [{ agency: 'G10', expectedVersion: before.agency.version }],
      into: 'G09',
      effectiveOn: '2025-08-05',
    };
    const { data, errors } = await system.ask<Preview>(MERGE, { input, dryRun: true }, await registrar());
    expect(errors).toBeUndefined();
    expect(data.mergeAgencies).toMatchObject({
      errors: [],
      into: { code: 'G09' },
      merged: [{ code: 'G10', active: true }],
    });
    const { version: _, ...references } = before.agency;
    expect(data.mergeAgencies.merged[0]).toMatchObject(references);
    for (const domain of ['procedures', 'publicServices', 'databases', 'directives'] as const) {
      expect([domain, sum(references[`${domain}References`])]).not.toEqual([domain, 0]);
    }
    expect(await outboxes()).toEqual(written);
  });

  test('of a repeal: the service and its listings, and nothing is written', async () => {
    const written = await outboxes();
    const { data: before } = await system.ask<{ procedure: { revision: number } }>(
      '{ procedure(code: "1.001193") { revision } }',
    );
    const { data, errors } = await system.ask<{
      repealProcedure: { procedure: { publicServicesReferences: Count[] } };
    }>(
      `mutation ($input: RepealProcedureInput!) { repealProcedure(input: $input, dryRun: true) {
        procedure { status publicServicesReferences { kind count } } errors { code } } }`,
      { input: { code: '1.001193', expectedVersion: before.procedure.revision } },
      await TOKENS.bearer('G15', ['agency-editor']),
    );
    expect(errors).toBeUndefined();
    expect(data.repealProcedure).toMatchObject({ procedure: { status: 'IN_FORCE' }, errors: [] });
    const counts = data.repealProcedure.procedure.publicServicesReferences;
    expect(counts).toEqual(expect.arrayContaining([{ kind: 'PublicService', count: 1 }]));
    expect(await outboxes()).toEqual(written);
  });

  test('once it is done: everything is the successor’s from that day on, and yesterday stays as it was', async () => {
    const query = `{ old: agency(code: "G10") { ${REFERENCES} } new: agency(code: "G09") { ${REFERENCES} } }`;
    const { data: before } = await system.ask<Record<'old' | 'new', References>>(query);
    const { data: version } = await system.ask<{ agency: { version: number } }>(
      '{ agency(code: "G10") { version } }',
    );
    const input = {
      from: [{ agency: 'G10', expectedVersion: version.agency.version }],
      into: 'G09',
      effectiveOn: '2025-08-05',
    };
    const { data } = await system.ask<Preview>(MERGE, { input, dryRun: false }, await registrar());
    expect(data.mergeAgencies.errors).toEqual([]);
    await system.settle();
    const { data: after } = await system.ask<Record<'old' | 'new', References>>(query);
    for (const domain of ['procedures', 'publicServices', 'databases'] as const) {
      const of = `${domain}References` as const;
      expect([domain, sum(after.old[of])]).toEqual([domain, 0]);
      expect([domain, sum(after.new[of])]).toEqual([domain, sum(before.old[of]) + sum(before.new[of])]);
    }
    const { data: yesterday } = await system.ask<Record<'old' | 'new', References>>(
      query.replaceAll('References {', 'References(asOf: "2025-08-04") {'),
    );
    expect(yesterday).toEqual(before);
  });
});
