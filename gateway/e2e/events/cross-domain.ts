import { command } from '../commands';
import { startSystem, type System } from '../system';

interface Nodes<T> {
  readonly nodes: readonly T[];
}
interface Paper {
  readonly id: string;
}

const LAND = 'G10.dat-dai';
const POPULATION = 'G01.dan-cu';
const BIRTH = '1.001193';
const REGISTRATION = '1.012753';
const TODAY = '2025-08-05';

/**
 * Every row of the table of changes that cross domains, end to end: a command at one subgraph, the answer of others.
 * The same on each transport. @param settings what the configuration adds to that of every test.
 */
export function crossDomain(settings: () => Record<string, string>): void {
  let system: System;

  beforeAll(async () => {
    system = await startSystem(undefined, settings());
  });
  afterAll(() => system?.stop());

  async function answer<T>(query: string): Promise<T> {
    const { data, errors } = await system.ask<T>(query);
    expect(errors).toBeUndefined();
    return data;
  }
  /** The number that a command has to have seen, of one entity. */
  async function seen(field: string, number = 'version'): Promise<number> {
    const { it } = await answer<{ it: Record<string, number> }>(`{ it: ${field} { ${number} } }`);
    return it[number] as number;
  }
  const amend = async (code: string, agency: string, change: object) => {
    const expectedVersion = await seen(`procedure(code: "${code}")`, 'revision');
    await command(system, 'amendProcedure', { code, expectedVersion, ...change }, agency);
  };
  const databaseIs = async (code: string, mutation: string, change: object) => {
    const expectedVersion = await seen(`database(code: "${code}")`);
    await command(system, mutation, { database: code, expectedVersion, ...change });
  };
  /** Every change of an agency, page after page. */
  async function feedOf(code: string): Promise<string[]> {
    const lines: string[] = [];
    for (let after = 'null'; ;) {
      const { agency } = await answer<{
        agency: {
          changes: Nodes<{ type: string; subject: string }> & {
            pageInfo: { hasNextPage: boolean; endCursor: string };
          };
        };
      }>(`{ agency(code: "${code}") { changes(first: 100, after: ${after}) {
            nodes { type subject } pageInfo { hasNextPage endCursor } } } }`);
      const { nodes, pageInfo } = agency.changes;
      lines.push(...nodes.map(({ type, subject }) => `${type} ${subject}`));
      if (!pageInfo.hasNextPage) return lines;
      after = JSON.stringify(pageInfo.endCursor);
    }
  }
  const evidenceOf = async (task: string) => {
    const { task: found } = await answer<{ task: { evidence: Nodes<{ kind: string }> } }>(
      `{ task(id: "${task}") { evidence { nodes { kind } } } }`,
    );
    return found.evidence.nodes.map(({ kind }) => kind);
  };

  describe('a database', () => {
    beforeAll(() =>
      amend(REGISTRATION, 'G10', { components: [{ name: 'Giấy chứng nhận quyền sử dụng đất' }] }),
    );

    const paper = () =>
      answer(`{ procedure(code: "${REGISTRATION}") {
        components { nodes { replaced replaceableBy { code } } }
        services { nodes { eForm { prefilledBy { state database { code } } } } } } }`);
    const isReplaced = (replaced: boolean, state: string) => ({
      procedure: {
        components: { nodes: [{ replaced, replaceableBy: [{ code: LAND }] }] },
        services: { nodes: [{ eForm: { prefilledBy: [{ state, database: { code: LAND } }] } }] },
      },
    });

    test('whose deadline slips is evidence for the task that is due before the new day', async () => {
      await databaseIs(LAND, 'setDatabaseDeadline', {
        ...{ deadline: 'Tháng 12/2025', directive: '71/NQ-CP@2025', issuedOn: TODAY },
      });
      expect(await evidenceOf('PL04A-08')).toEqual(['DATABASE_DEADLINE_SLIPPED']);
    });

    test('that goes live replaces the paper, fills the form, and is evidence for the task that ordered it', async () => {
      expect(await paper()).toEqual(isReplaced(false, 'WAITING'));
      await databaseIs(LAND, 'setDatabaseStatus', { status: 'OPERATIONAL', reportedOn: TODAY });
      expect(await paper()).toEqual(isReplaced(true, 'LIVE'));
      expect(await evidenceOf('PL04A-08')).toContain('DATABASE_OPERATIONAL');
    });

    test('that is retired asks for the paper again', async () => {
      await databaseIs(LAND, 'setDatabaseStatus', { status: 'RETIRED', reportedOn: TODAY });
      expect(await paper()).toEqual(isReplaced(false, 'WAITING'));
      await databaseIs(LAND, 'setDatabaseStatus', { status: 'OPERATIONAL', reportedOn: TODAY });
      expect(await paper()).toEqual(isReplaced(true, 'LIVE'));
    });
  });

  test('a connection that breaks degrades the forms that are filled through it, and one that is restored mends them', async () => {
    await amend('1.004222', 'G01', { components: [{ name: 'Thẻ căn cước công dân' }] });
    await databaseIs(POPULATION, 'setDatabaseStatus', { status: 'OPERATIONAL', reportedOn: TODAY });
    const { database } = await answer<{ database: { connections: Nodes<{ id: string }> } }>(
      `{ database(code: "${POPULATION}") { connections { nodes { id } } } }`,
    );
    const connection = database.connections.nodes[0]?.id as string;
    const version = async () => {
      const { connections } = await answer<{ connections: Nodes<{ id: string; version: number }> }>(
        `{ connections(filter: { database: "${POPULATION}" }, first: 100) { nodes { id version } } }`,
      );
      return connections.nodes.find(({ id }) => id === connection)?.version;
    };
    const state = async () => {
      const { procedure } = await answer<{
        procedure: { services: Nodes<{ eForm: { prefilledBy: { state: string }[] } }> };
      }>('{ procedure(code: "1.004222") { services { nodes { eForm { prefilledBy { state } } } } } }');
      return procedure.services.nodes[0]?.eForm.prefilledBy.map((one) => one.state);
    };
    for (const [status, expected] of [
      ['CONNECTED', 'LIVE'],
      ['DISCONNECTED', 'DEGRADED'],
      ['CONNECTED', 'LIVE'],
    ]) {
      const report = { connection, status, reportedOn: TODAY, expectedVersion: await version() };
      await command(system, 'setConnectionStatus', report);
      expect(await state()).toEqual([expected]);
    }
  });

  describe('a procedure', () => {
    test('that is published has a service; handed to communes, their offices; repealed, neither it nor its offerings stand', async () => {
      const code = 'TEST-LIEN-THONG';
      const published = { code, name: 'Cấp giấy đo thử liên thông', authorityLevels: ['PROVINCIAL'] };
      await command(system, 'publishProcedure', { ...published, managingAgency: 'G15' });
      const service = `DVC-${code}`;
      const offices = async () => {
        const { serviceOffices } = await answer<{ serviceOffices: { totalCount: number } | null }>(
          `{ serviceOffices(service: "${service}", province: "01") { totalCount } }`,
        );
        return serviceOffices?.totalCount;
      };
      expect(await offices()).toBe(1);
      await amend(code, 'G15', { authorityLevels: ['PROVINCIAL', 'COMMUNAL'] });
      expect(await offices()).toBeGreaterThan(100);

      await command(system, 'reportOffering', {
        ...{ service, agency: 'UBND-00004', systemLevel: 'FULL', expectedVersion: 0 },
      });
      const expectedVersion = await seen(`procedure(code: "${code}")`, 'revision');
      await command(system, 'repealProcedure', { code, expectedVersion });
      expect(
        await answer(`{ publicService(id: "${service}") { active offerings { nodes { status } } } }`),
      ).toEqual({ publicService: { active: false, offerings: { nodes: [{ status: 'WITHDRAWN' }] } } });
    });

    test('that loses a paper is told of in the feed of its agency', async () => {
      await amend(BIRTH, 'G15', { components: [{ name: 'Tờ khai' }, { name: 'Giấy chứng sinh' }] });
      await amend(BIRTH, 'G15', { components: [{ name: 'Tờ khai' }] });
      expect(await feedOf('G15')).toContain(`procedures.component-cut.v1 ${BIRTH}`);
    });
  });

  test('a level that is set is the procedure’s, and is heard where the targets are counted', async () => {
    const service = `DVC-${BIRTH}`;
    for (const level of ['PARTIAL', 'FULL']) {
      const expectedVersion = await seen(`publicService(id: "${service}")`);
      await command(system, 'setServiceLevel', { service, level, expectedVersion });
      expect(await answer(`{ procedure(code: "${BIRTH}") { onlineLevel } }`)).toEqual({
        procedure: { onlineLevel: level },
      });
      const [heard] = (await system.databases
        .get('directives')
        ?.query(
          'SELECT level FROM service_level WHERE service_id = $1 ORDER BY version DESC, valid_from DESC',
          [service],
        )) as { level: string }[];
      expect(heard?.level).toBe(level);
    }
  });

  test('dossiers that are reported are the actual figure of the target', async () => {
    await command(system, 'reportDossierStatistics', {
      ...{ service: `DVC-${BIRTH}`, agency: 'H26', period: '2025-07' },
      figures: { received: 200, handled: 100, handledOnline: 90 },
    });
    expect(
      await answer('{ target(code: "QD240-T-03") { actual { value numerator denominator } met } }'),
    ).toMatchObject({ target: { actual: { value: 90, numerator: 90, denominator: 100 } } });
  });

  test('a task that is reported done, and one that the daily sweep finds overdue, are in the feeds of their agencies', async () => {
    await command(system, 'reportTaskProgress', {
      ...{ task: 'PL01-R03', agency: 'G01', status: 'DONE', reportedOn: TODAY },
      expectedVersion: await seen('task(id: "PL01-R03")'),
    });
    const feed = await feedOf('G01');
    expect(feed).toContain('directives.task-progress-reported.v1 PL01-R03');
    expect(feed.filter((line) => line.startsWith('directives.task-overdue.v1')).length).toBeGreaterThan(0);
  });

  test('a unit that goes into another takes its offerings along; where both offered the service, one is withdrawn', async () => {
    const [from, into] = ['00004', '00118'];
    for (const [service, unit] of [
      [`DVC-${BIRTH}`, from],
      [`DVC-${BIRTH}`, into],
      ['DVC-1.000656', from],
    ]) {
      const offering = { service, agency: `UBND-${unit}`, systemLevel: 'FULL', expectedVersion: 0 };
      await command(system, 'reportOffering', offering);
    }
    const { communes } = await answer<{ communes: Nodes<{ code: string; version: number }> }>(
      '{ communes(province: "01", search: "Ba Đình") { nodes { code version } } }',
    );
    const version = communes.nodes.find(({ code }) => code === from)?.version;
    await command(system, 'mergeUnits', {
      ...{ from: [{ unit: from, expectedVersion: version }], into, effectiveOn: TODAY },
    });
    const offerings = async (procedure: string, day: string) => {
      const { publicService } = await answer<{
        publicService: { offerings: Nodes<{ unit: Paper; status: string }> };
      }>(`{ publicService(id: "DVC-${procedure}") { offerings(asOf: "${day}") {
            nodes { unit(asOf: "${day}") { code } status(asOf: "${day}") } } } }`);
      return publicService.offerings.nodes;
    };
    expect(await offerings('1.000656', TODAY)).toEqual([{ unit: { code: into }, status: 'ACTIVE' }]);
    const both = await offerings(BIRTH, TODAY);
    expect(both.map(({ status }) => status).sort()).toEqual(['ACTIVE', 'WITHDRAWN']);
  });

  test('a body that goes into another leaves everything to it from that day on; the day before stays as it was', async () => {
    const domains = ['procedures', 'publicServices', 'databases', 'directives'] as const;
    type References = Record<`${(typeof domains)[number]}References`, { kind: string; count: number }[]>;
    const references = (day: string) =>
      answer<
        Record<'from' | 'into', References>
      >(`{ from: agency(code: "G10") { ...R } into: agency(code: "G09") { ...R } }
        fragment R on Agency { ${domains.map((one) => `${one}References(asOf: "${day}") { kind count }`).join(' ')} }`);
    const sum = (counts: { count: number }[]) => counts.reduce((total, { count }) => total + count, 0);
    const [before, yesterday] = [await references(TODAY), await references('2025-08-04')];
    await command(system, 'mergeAgencies', {
      from: [{ agency: 'G10', expectedVersion: await seen('agency(code: "G10")') }],
      ...{ into: 'G09', effectiveOn: TODAY },
    });
    const after = await references(TODAY);
    for (const domain of domains) {
      const of = `${domain}References` as const;
      expect([domain, sum(before.from[of]) > 0, sum(after.from[of])]).toEqual([domain, true, 0]);
    }
    for (const domain of ['procedures', 'publicServices', 'databases'] as const) {
      const of = `${domain}References` as const;
      expect([domain, sum(after.into[of])]).toEqual([domain, sum(before.from[of]) + sum(before.into[of])]);
    }
    expect(await references('2025-08-04')).toEqual(yesterday);
    expect(await answer('{ agency(code: "G10") { code active mergedInto { code } } }')).toEqual({
      agency: { code: 'G10', active: false, mergedInto: { code: 'G09' } },
    });
  });
}
