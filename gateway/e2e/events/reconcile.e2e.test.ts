import { reconcile, type ProjectionCheck, type Reconciliation } from '@lien-thong/kit/reconcile';
import type { OpenService } from '@lien-thong/kit/subgraph';
import { command } from '../commands';
import { DEFINITIONS, startSystem, type System } from '../system';

const AT = { at: new Date('2025-08-05T12:00:00+07:00'), secondLookMs: 0 };
const ISSUES = `{ dataIssues(kind: "PROJECTION_DIFFERS") {
  procedures { nodes { subjectType subject detail responsible } }
  publicServices { totalCount }
  databases { totalCount }
  directives { totalCount }
} }`;

interface Issue {
  readonly subject: string;
  readonly detail: string;
}
interface Issues {
  readonly dataIssues: Record<'publicServices' | 'databases' | 'directives', { totalCount: number }> & {
    readonly procedures: { readonly nodes: readonly Issue[] };
  };
}

/** No unit has gone into another yet, and papers are listed by an imported catalogue alone. */
const EMPTY_ON_SEEDS = new Set([
  'public-services.unit-successions',
  'public-services.prefill-links',
  'directives.procedure-readiness',
]);
const VERSIONS = `{
  agency(code: "G10") { version }
  repealed: procedure(code: "1.001193") { revision }
  database(code: "G12.bao-hiem") { version }
  papers: procedure(code: "9.000001") { revision components { nodes { id } } }
}`;
interface Versions {
  readonly agency: { readonly version: number };
  readonly repealed: { readonly revision: number };
  readonly database: { readonly version: number };
  readonly papers: {
    readonly revision: number;
    readonly components: { readonly nodes: readonly { readonly id: string }[] };
  };
}

/** A change of every kind that a projection follows; the last one is a paper that a database replaces. */
async function change(system: System): Promise<void> {
  await command(system, 'publishProcedure', {
    code: '9.000001',
    name: 'Cấp thẻ thử',
    managingAgency: 'G10',
    authorityLevels: ['COMMUNAL'],
    components: [{ code: 'GT1', name: 'Giấy khai sinh' }],
  });
  const { data } = await system.ask<Versions>(VERSIONS);
  const { agency, repealed, database, papers } = data;
  await command(system, 'setComponentDatabases', {
    component: papers.components.nodes[0]?.id,
    databases: ['G12.bao-hiem'],
    expectedVersion: papers.revision,
  });
  await command(system, 'setDatabaseStatus', {
    ...{ database: 'G12.bao-hiem', status: 'OPERATIONAL', reportedOn: '2025-08-05' },
    expectedVersion: database.version,
  });
  await command(system, 'repealProcedure', { code: '1.001193', expectedVersion: repealed.revision });
  await command(system, 'mergeAgencies', {
    from: [{ agency: 'G10', expectedVersion: agency.version }],
    ...{ into: 'G09', effectiveOn: '2025-08-05' },
  });
  await command(system, 'mergeUnits', {
    from: [{ unit: '00103', expectedVersion: 1 }],
    ...{ into: '00091', effectiveOn: '2025-08-01' },
  });
}

const CHECKS = DEFINITIONS.flatMap(({ name, checks = [] }) => checks.map((check) => ({ name, check })));

describe('projections and their owners', () => {
  let system: System;

  beforeAll(async () => {
    system = await startSystem();
  });
  afterAll(() => system?.stop());

  const databaseOf = (name: string) => system.databases.get(name) as OpenService['db'];
  const run = (name: string, check: ProjectionCheck): Promise<Reconciliation> =>
    reconcile(databaseOf(name), check, (query, variables) => system.ask(query, variables), AT);
  const names = async (): Promise<Reconciliation> => {
    const agencyNames = CHECKS.find(({ check }) => check.projection === 'procedures.agency-names');
    return run('procedures', agencyNames?.check as ProjectionCheck);
  };
  const issues = async () => {
    const { data, errors } = await system.ask<Issues>(ISSUES);
    expect(errors).toBeUndefined();
    return data.dataIssues;
  };

  test.each(CHECKS.map(({ name, check }) => [check.projection, name, check] as const))(
    '%s says on fresh seeds what its owner says',
    async (projection, name, check) => {
      const { compared, differences } = await run(name, check);
      expect(differences).toEqual([]);
      expect(compared > 0).toBe(!EMPTY_ON_SEEDS.has(projection));
    },
  );

  describe('after mergers, a repeal, reports and a new procedure', () => {
    beforeAll(() => change(system));

    test.each(CHECKS.map(({ name, check }) => [check.projection, name, check] as const))(
      '%s still says what its owner says, of one thing at least',
      async (_, name, check) => {
        const { compared, differences } = await run(name, check);
        expect(differences).toEqual([]);
        expect(compared).toBeGreaterThan(0);
      },
    );
  });

  test('no difference, no data issue', async () => {
    expect(await issues()).toEqual({
      procedures: { nodes: [] },
      publicServices: { totalCount: 0 },
      databases: { totalCount: 0 },
      directives: { totalCount: 0 },
    });
  });

  test('a row changed by hand is found, alone, and is a data issue of the subgraph that keeps it', async () => {
    const db = databaseOf('procedures');
    const rename = (name: string) => db.query(`UPDATE agency_state SET name = $1 WHERE code = 'G15'`, [name]);

    await rename('Bộ Khác');
    expect((await names()).differences).toMatchObject([
      { kind: 'DIFFERING', key: 'G15', owned: { name: 'Bộ Tư pháp' }, kept: { name: 'Bộ Khác' } },
    ]);
    const expected = {
      subjectType: 'Projection',
      subject: 'procedures.agency-names/G15',
      detail: 'Nguồn chủ quản nói «name: Bộ Tư pháp»; bản sao ở đây ghi «name: Bộ Khác».',
      responsible: null,
    };
    expect((await issues()).procedures.nodes).toEqual([expected]);

    // Found again, it is the same issue; put right, it is gone.
    await names();
    expect((await issues()).procedures.nodes).toEqual([expected]);
    await rename('Bộ Tư pháp');
    expect((await names()).differences).toEqual([]);
    expect((await issues()).procedures.nodes).toEqual([]);
  });

  test('what is lost here and what the owner does not have are told apart', async () => {
    const db = databaseOf('procedures');
    const [lost] = await db.query(`DELETE FROM service_use WHERE service_id = (
      SELECT min(service_id) FROM service_use) RETURNING *`);
    await db.query(
      `INSERT INTO service_use (service_id, version, essential) VALUES ('DVC-invented', 1, false)`,
    );
    const use = CHECKS.find(({ check }) => check.projection === 'procedures.service-use');
    const { differences } = await run('procedures', use?.check as ProjectionCheck);
    expect(differences.map(({ kind, key }) => [kind, key]).sort()).toEqual([
      ['MISSING', lost[0].service_id],
      ['SURPLUS', 'DVC-invented'],
    ]);
  });

  test('nothing is taken for a difference while the owner does not answer, and no issue is touched', async () => {
    const db = databaseOf('procedures');
    await db.query(`UPDATE agency_state SET name = 'Bộ Khác' WHERE code = 'G15'`);
    await names();
    const bringBack = await system.cut('agencies');
    try {
      await expect(names()).rejects.toMatchObject({ name: 'NotAnswered' });
    } finally {
      await bringBack();
    }
    const { nodes } = (await issues()).procedures;
    expect(nodes.map(({ subject }) => subject)).toContain('procedures.agency-names/G15');
  });
});
