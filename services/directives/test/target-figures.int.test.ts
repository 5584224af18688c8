import { createHash } from 'node:crypto';
import { applyBatch, type DomainEvent, type EventHandler } from '@lien-thong/kit/events';
import {
  createTestDatabase,
  testSubgraph,
  type TestDatabase,
  type TestSubgraph,
} from '@lien-thong/kit/testing';
import { onDatabaseRegistered } from '../src/events/on-database-registered';
import { onProcedureImported } from '../src/events/on-procedure-imported';
import { onServiceRegistered } from '../src/events/on-service-registered';
import type { DatabaseRegistered, ProcedureImported, PublicServiceRegistered } from '../src/generated/events';
import { directives } from '../src/service';

const on = (day: string) => `${day}T05:00:00.000Z`;

/** The same arguments are the same event. */
function event<D>(
  type: string,
  subject: string,
  version: number,
  data: D,
  time = on('2025-07-01'),
): DomainEvent {
  const hex = createHash('sha256')
    .update(JSON.stringify([type, subject, version, data, time]))
    .digest('hex');
  const id = `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20, 32)}`;
  const source = type.split('.')[0] ?? '';
  return {
    id,
    source,
    type,
    subject,
    time,
    version,
    agencies: [],
    correlationId: 'test',
    position: version,
    data,
  };
}

const service = (
  id: string,
  version: number,
  level: PublicServiceRegistered['level'],
  more: Partial<PublicServiceRegistered> = {},
) =>
  event('public-services.service-registered.v1', id, version, {
    id,
    name: id,
    procedureCode: null,
    agencyCode: null,
    level,
    levelValidFrom: level && '2025-07-01',
    levelContradicted: level && false,
    programmes: [{ code: 'TTDV-25', ordinal: Number(id.slice(1, 3)), nameInProgramme: id }],
    source: null,
    ...more,
  } satisfies PublicServiceRegistered);

const procedure = (code: string, more: Partial<ProcedureImported>, version = 1, day = '2025-07-01') =>
  event(
    'procedures.procedure-imported.v1',
    code,
    version,
    {
      code,
      printedCode: code,
      name: code,
      field: null,
      kind: 'PUBLIC',
      status: 'IN_FORCE',
      managingAgencyCode: null,
      authorityLevels: [],
      onlineLevel: null,
      channels: ['ONLINE'],
      components: [],
      ...more,
    } satisfies ProcedureImported,
    on(day),
  );

const built = (
  code: string,
  status: NonNullable<DatabaseRegistered['status']>['status'] | null,
  more: Partial<DatabaseRegistered> & { reportedOn?: string } = {},
  version = 1,
) => {
  const { reportedOn = '2025-07-31', ...rest } = more;
  return event('databases.database-registered.v1', code, version, {
    code,
    name: code,
    kind: 'SPECIALISED',
    ownerCode: null,
    names: [],
    dueOn: null,
    deadlines: [
      { text: 'tháng 8/2025', precision: 'MONTH', dueOn: '2025-08-31', directiveId: '71/NQ-CP@2025' },
    ],
    status: status && { status, reportedOn },
    synchronisedOn: null,
    ...rest,
  } satisfies DatabaseRegistered);
};

describe('targets that the facts of other domains count', () => {
  let database: TestDatabase;
  let subgraph: TestSubgraph;

  beforeAll(async () => {
    database = await createTestDatabase(directives);
    await database.seed();
    subgraph = testSubgraph(directives, database.db);
  });
  afterAll(() => database?.drop());
  beforeEach(() =>
    database.db.query(
      'TRUNCATE handled_event, service_state, service_listing, service_level, procedure_level, database_state, database_report',
    ),
  );

  const apply = (handler: EventHandler, ...events: DomainEvent[]) => applyBatch(database.db, handler, events);

  const ask = async (code: string, asOf = '2025-08-05') => {
    const { data, errors } = await subgraph.ask<{ target: { actual: object; met: boolean | null } }>(
      `query ($code: ID!, $asOf: Date) { target(code: $code) {
         actual(asOf: $asOf) { value basis reason numerator denominator asOf } met(asOf: $asOf) } }`,
      { code, asOf },
    );
    expect(errors).toBeUndefined();
    return data.target;
  };

  const number = (n: number) => `S${String(n).padStart(2, '0')}`;
  const essential = (level: PublicServiceRegistered['level']) =>
    Array.from({ length: 25 }, (_, index) => service(number(index + 1), 1, level));

  describe('the 25 essential services', () => {
    test('are not measured while no source says their level', async () => {
      await apply(onServiceRegistered, ...essential(null));
      const { actual, met } = await ask('KH02-T-04');
      expect(actual).toMatchObject({
        value: null,
        basis: 'NOT_MEASURED',
        denominator: 25,
        asOf: '2025-08-05',
      });
      expect(met).toBeNull();
    });

    test('meet the target when all are fully online, whichever services make up an entry', async () => {
      const second = { programmes: [{ code: 'TTDV-25', ordinal: 1, nameInProgramme: 'S01' }] };
      await apply(onServiceRegistered, ...essential('FULL'), service('S98', 1, 'PARTIAL', second));
      expect(await ask('KH02-T-04')).toMatchObject({ actual: { value: 24, denominator: 25 }, met: false });
      await apply(onServiceRegistered, service('S98', 2, 'FULL', second));
      expect(await ask('KH02-T-04')).toMatchObject({ actual: { value: 25, basis: 'COMPUTED' }, met: true });
    });

    test('stay undecided while one contradicts itself', async () => {
      await apply(
        onServiceRegistered,
        ...essential('FULL'),
        service('S25', 2, 'FULL', { levelContradicted: true }),
      );
      expect(await ask('KH02-T-04')).toMatchObject({ actual: { value: 24 }, met: null });
    });

    test('had the level of their day, and a programme forgets a service that it no longer lists', async () => {
      await apply(onServiceRegistered, ...essential('FULL'));
      await apply(
        onServiceRegistered,
        service('S02', 2, 'PARTIAL', { levelValidFrom: '2025-08-01' }),
        service('S03', 2, 'FULL', { programmes: [] }),
      );
      expect(await ask('KH02-T-04', '2025-07-31')).toMatchObject({ actual: { value: 24, denominator: 24 } });
      expect(await ask('KH02-T-04', '2025-08-01')).toMatchObject({ actual: { value: 23 } });
      expect(await ask('KH02-T-04', '2025-06-30')).toMatchObject({ actual: { value: null } });
    });

    test('change nothing by a second delivery or a stale version', async () => {
      await apply(onServiceRegistered, ...essential('FULL'), service('S01', 3, 'PARTIAL'));
      await apply(onServiceRegistered, service('S01', 2, 'FULL', { programmes: [] }));
      expect(await apply(onServiceRegistered, service('S01', 3, 'PARTIAL'))).toMatchObject({ applied: 0 });
      expect(await ask('KH02-T-04')).toMatchObject({ actual: { value: 24, denominator: 25 }, met: false });
    });
  });

  describe('procedures fully online', () => {
    test('are counted among those in force whose level is known, and never known to miss 100%', async () => {
      await apply(
        onProcedureImported,
        procedure('T-1', { onlineLevel: 'FULL' }),
        procedure('T-2', { onlineLevel: 'PARTIAL', kind: 'INTERLINKED' }),
        procedure('T-3', { onlineLevel: null }),
        procedure('T-4', { onlineLevel: 'FULL', channels: ['DIRECT'] }),
        procedure('T-5', { onlineLevel: 'PARTIAL', status: 'REPEALED' }),
        procedure('T-6', { onlineLevel: 'PARTIAL', kind: 'INTERNAL' }),
      );
      const half = { actual: { value: 50, numerator: 1, denominator: 2 }, met: null };
      expect(await ask('QD240-T-02')).toMatchObject(half);
      expect(await ask('TB56-T-01')).toMatchObject(half);
    });

    test('follow the catalogue from the day of its import on, whatever comes late', async () => {
      await apply(onProcedureImported, procedure('T-1', { onlineLevel: 'FULL' }, 2, '2025-08-01'));
      await apply(onProcedureImported, procedure('T-1', { onlineLevel: 'PARTIAL' }, 1, '2025-07-01'));
      expect(await ask('QD240-T-02', '2025-07-31')).toMatchObject({ actual: { value: 0 }, met: null });
      expect(await ask('QD240-T-02', '2025-08-01')).toMatchObject({ actual: { value: 100 }, met: true });
    });
  });

  describe('databases', () => {
    test('count as reported, a system not at all, and the two targets differ by what they ask', async () => {
      await apply(
        onDatabaseRegistered,
        built('D-1', 'OPERATIONAL'),
        built('D-2', 'COMPLETE'),
        built('D-3', 'BUILDING'),
        built('D-4', null),
        built('D-5', 'OPERATIONAL', { kind: 'SYSTEM' }),
        built('D-6', 'OPERATIONAL', { deadlines: [] }),
      );
      expect(await ask('NQ71-T-01')).toMatchObject({ actual: { value: 2, denominator: 4 }, met: null });
      expect(await ask('NQ03-T-01')).toMatchObject({ actual: { value: 1, denominator: 4 }, met: null });
    });

    test('that nobody reported as built are not measured, and the reason counts them', async () => {
      await apply(onDatabaseRegistered, built('D-1', 'BUILDING'), built('D-2', null));
      const { actual } = await ask('NQ71-T-01');
      expect(actual).toMatchObject({ value: null, basis: 'NOT_MEASURED', denominator: 2 });
      expect(actual).toMatchObject({ reason: expect.stringContaining('1 chưa có báo cáo') });
    });

    test('have the state of the day, and a stale version changes nothing', async () => {
      await apply(onDatabaseRegistered, built('D-1', 'BUILDING', { reportedOn: '2025-07-01' }));
      await apply(onDatabaseRegistered, built('D-1', 'COMPLETE', { reportedOn: '2025-08-01' }, 3));
      await apply(
        onDatabaseRegistered,
        built('D-1', 'BUILDING', { kind: 'SYSTEM', reportedOn: '2025-08-01' }, 2),
      );
      expect(await ask('NQ71-T-01', '2025-07-31')).toMatchObject({ actual: { value: 0 } });
      expect(await ask('NQ71-T-01', '2025-08-01')).toMatchObject({ actual: { value: 1, denominator: 1 } });
    });

    test('are heard from their owners too', async () => {
      await apply(onDatabaseRegistered, built('D-1', 'BUILDING', { reportedOn: '2025-07-01' }));
      const reported = built('D-1', 'COMPLETE', { reportedOn: '2025-08-01' }, 2);
      await apply(onDatabaseRegistered, { ...reported, type: 'databases.database-status-changed.v1' });
      expect(await ask('NQ71-T-01', '2025-08-01')).toMatchObject({ actual: { value: 1, denominator: 1 } });
    });
  });

  test('every target that no rule counts says why, is undecided, and keeps its unit', async () => {
    const { data } = await subgraph.ask<{
      targets: {
        totalCount: number;
        nodes: {
          unit: string | null;
          met: boolean | null;
          countedAs: string | null;
          actual: { value: number | null; unit: string | null; basis: string; reason: string | null };
        }[];
      };
    }>(
      '{ targets(first: 100) { totalCount nodes { unit met countedAs actual { value unit basis reason } } } }',
    );
    expect(data.targets.totalCount).toBe(34);
    const uncounted = data.targets.nodes.filter((target) => target.countedAs === null);
    expect(uncounted).toHaveLength(20);
    for (const { actual, met, unit } of uncounted) {
      expect({ ...actual, met }).toEqual({
        value: null,
        unit,
        basis: 'NOT_MEASURED',
        reason: expect.stringMatching(/\p{L}{3}/u),
        met: null,
      });
    }
  });

  test('targets are found by directive and by the day due; a period is due on its last day', async () => {
    const codes = async (filter: string) => {
      const { data } = await subgraph.ask<{ targets: { nodes: { code: string }[] } }>(
        `{ targets(first: 100, filter: { ${filter} }) { nodes { code } } }`,
      );
      return data.targets.nodes.map((target) => target.code);
    };
    expect(await codes('directive: "56/TB-VPCP@2025"')).toEqual(['TB56-T-01', 'TB56-T-02', 'TB56-T-03']);
    const phaseOne = Array.from({ length: 10 }, (_, index) => `KH02-T-${String(index + 1).padStart(2, '0')}`);
    expect(await codes('directive: "02-KH/BCĐTW@2025", dueUntil: "2025-06-30"')).toEqual(phaseOne);
    expect(await codes('directive: "02-KH/BCĐTW@2025", dueUntil: "2025-12-30"')).toEqual([
      ...phaseOne,
      'KH02-T-21',
    ]);
  });
});
