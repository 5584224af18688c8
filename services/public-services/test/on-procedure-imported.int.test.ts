import { applyBatch, type DomainEvent } from '@lien-thong/kit/events';
import {
  createTestDatabase,
  testSubgraph,
  type TestDatabase,
  type TestSubgraph,
} from '@lien-thong/kit/testing';
import { onProcedureImported } from '../src/events/on-procedure-imported';
import { publicServices } from '../src/service';
import { imported } from './imported-procedures';

describe('on procedures.procedure-imported', () => {
  let database: TestDatabase;
  let subgraph: TestSubgraph;

  const apply = (...events: DomainEvent[]) => applyBatch(database.db, onProcedureImported, events);
  const rows = (sql: string, ...parameters: unknown[]) => database.db.query(sql, parameters);
  const history = (id: string) =>
    rows(
      'SELECT level, valid_from FROM level_report WHERE service_id = $1 ORDER BY valid_from, id',
      id,
    ) as Promise<{ level: string; valid_from: string }[]>;
  const facts = (id: string) =>
    rows('SELECT version, data FROM outbox WHERE subject = $1 ORDER BY position', id) as Promise<
      { version: string; data: { level: string; name: string } }[]
    >;
  const issues = async (id: string) => {
    const found: { kind: string }[] = await rows(
      'SELECT kind FROM data_issue WHERE subject = $1 ORDER BY kind',
      id,
    );
    return found.map((issue) => issue.kind);
  };

  beforeAll(async () => {
    database = await createTestDatabase(publicServices);
    await database.seed();
    subgraph = testSubgraph(publicServices, database.db);
  });
  afterAll(() => database?.drop());

  test('a public and an interlinked procedure become services, an internal one does not', async () => {
    await apply(
      imported({ code: 'TEST-KIND-1', kind: 'PUBLIC' }),
      imported({ code: 'TEST-KIND-2', kind: 'INTERLINKED' }),
      imported({ code: 'TEST-KIND-3', kind: 'INTERNAL' }),
    );
    const services = await subgraph.entities(
      'PublicService',
      [{ id: 'DVC-TEST-KIND-1' }, { id: 'DVC-TEST-KIND-2' }, { id: 'DVC-TEST-KIND-3' }],
      '{ procedure { code } agency { code } name level source { document locator } }',
    );
    expect(services[0]).toEqual({
      procedure: { code: 'TEST-KIND-1' },
      agency: { code: 'G15' },
      name: 'Thủ tục TEST-KIND-1',
      level: 'FULL',
      source: { document: 'test catalogue', locator: 'TEST-KIND-1' },
    });
    expect(services[1]).not.toBeNull();
    expect(services[2]).toBeNull();
  });

  test('an essential service takes the procedure’s name and keeps the programme’s name beside it', async () => {
    await apply(imported({ code: '1.001193', name: 'Tên của thủ tục', onlineLevel: 'FULL' }));
    const { data } = await subgraph.ask(
      '{ publicService(id: "DVC-1.001193") { name level programmes { ordinal nameInProgramme } } }',
    );
    expect(data).toEqual({
      publicService: {
        name: 'Tên của thủ tục',
        level: 'FULL',
        programmes: [{ ordinal: 12, nameInProgramme: 'Đăng ký khai sinh' }],
      },
    });
  });

  test('the level of a day is the one last reported on or before it, null before the first report', async () => {
    await apply(
      imported({ code: 'TEST-LEVEL', version: 1, on: '2025-07-01', onlineLevel: 'PARTIAL' }),
      imported({ code: 'TEST-LEVEL', version: 2, on: '2025-07-10', onlineLevel: 'PARTIAL', name: 'Tên mới' }),
      imported({ code: 'TEST-LEVEL', version: 3, on: '2025-08-01', onlineLevel: 'FULL' }),
    );
    const fields = `before: LEVEL(asOf: "2025-06-30") first: LEVEL(asOf: "2025-07-01")
      between: LEVEL(asOf: "2025-07-31") second: LEVEL(asOf: "2025-08-01") today: LEVEL`;
    const expected = {
      before: null,
      first: 'PARTIAL',
      between: 'PARTIAL',
      second: 'FULL',
      today: 'FULL',
    };
    expect(
      await subgraph.entities(
        'PublicService',
        [{ id: 'DVC-TEST-LEVEL' }],
        `{ ${fields.replaceAll('LEVEL', 'level')} }`,
      ),
    ).toEqual([expected]);
    expect(
      await subgraph.entities(
        'Procedure',
        [{ code: 'TEST-LEVEL' }],
        `{ ${fields.replaceAll('LEVEL', 'onlineLevel')} services { nodes { id } } }`,
      ),
    ).toEqual([{ ...expected, services: { nodes: [{ id: 'DVC-TEST-LEVEL' }] } }]);
  });

  test('a filter by level asks for the level of the same day', async () => {
    await apply(
      imported({
        code: 'TEST-FILTER',
        version: 1,
        on: '2025-07-01',
        onlineLevel: 'PARTIAL',
        managingAgencyCode: 'TEST-A',
      }),
      imported({
        code: 'TEST-FILTER',
        version: 2,
        on: '2025-08-01',
        onlineLevel: 'FULL',
        managingAgencyCode: 'TEST-A',
      }),
    );
    const { data } = await subgraph.ask(
      `{ then: publicServices(filter: { agency: "TEST-A", level: PARTIAL, asOf: "2025-07-31" }) { totalCount }
         now: publicServices(filter: { agency: "TEST-A", level: PARTIAL }) { totalCount }
         full: publicServices(filter: { agency: "TEST-A", level: FULL }) { nodes { id } } }`,
    );
    expect(data).toEqual({
      then: { totalCount: 1 },
      now: { totalCount: 0 },
      full: { nodes: [{ id: 'DVC-TEST-FILTER' }] },
    });
  });

  test('an import that says the same level again leaves the history as it is', async () => {
    await apply(imported({ code: 'TEST-SAME', version: 1, on: '2025-07-01' }));
    await apply(imported({ code: 'TEST-SAME', version: 2, on: '2025-07-02', name: 'Tên mới' }));
    expect(await history('DVC-TEST-SAME')).toEqual([{ level: 'FULL', valid_from: '2025-07-01' }]);
  });

  test('a source that stops saying a level closes it: from that day it is unknown', async () => {
    await apply(
      imported({ code: 'TEST-STOP', version: 1, on: '2025-07-01', onlineLevel: 'FULL' }),
      imported({ code: 'TEST-STOP', version: 2, on: '2025-07-20', onlineLevel: null }),
    );
    const [service] = await subgraph.entities(
      'PublicService',
      [{ id: 'DVC-TEST-STOP' }],
      '{ before: level(asOf: "2025-07-19") after: level(asOf: "2025-07-20") levelContradicted }',
    );
    expect(service).toEqual({ before: 'FULL', after: null, levelContradicted: null });
  });

  test('the same event twice is applied once and stated once', async () => {
    const event = imported({ code: 'TEST-TWICE' });
    expect(await apply(event)).toEqual({ applied: 1, parked: 0 });
    expect(await apply(event, event)).toEqual({ applied: 0, parked: 0 });
    expect(await facts('DVC-TEST-TWICE')).toHaveLength(1);
    expect(await history('DVC-TEST-TWICE')).toHaveLength(1);
  });

  test('a stale version that comes after a newer one changes nothing', async () => {
    await apply(
      imported({ code: 'TEST-STALE', version: 5, on: '2025-07-05', name: 'Mới', onlineLevel: 'FULL' }),
    );
    await apply(
      imported({ code: 'TEST-STALE', version: 4, on: '2025-07-04', name: 'Cũ', onlineLevel: 'PARTIAL' }),
    );
    expect(await facts('DVC-TEST-STALE')).toMatchObject([
      { version: '1', data: { name: 'Mới', level: 'FULL' } },
    ]);
    expect(await history('DVC-TEST-STALE')).toEqual([{ level: 'FULL', valid_from: '2025-07-05' }]);
  });

  test('a service follows its procedure from publication to repeal, and stays after it', async () => {
    const service = async () =>
      (
        await subgraph.entities('PublicService', [{ id: 'DVC-TEST-LIFE' }], '{ name level agency { code } }')
      )[0];
    const life = { code: 'TEST-LIFE', onlineLevel: null, channels: [] };
    await apply(imported({ ...life, fact: 'published', name: 'Thủ tục mới' }));
    expect(await service()).toEqual({ name: 'Thủ tục mới', level: null, agency: { code: 'G15' } });
    const amended = { ...life, name: 'Thủ tục đã sửa', managingAgencyCode: 'G01' };
    await apply(imported({ ...amended, fact: 'amended', version: 2 }));
    expect(await service()).toEqual({ name: 'Thủ tục đã sửa', level: null, agency: { code: 'G01' } });
    await apply(imported({ ...amended, fact: 'repealed', version: 3, status: 'REPEALED' }));
    expect(await service()).toEqual({ name: 'Thủ tục đã sửa', level: null, agency: { code: 'G01' } });
    expect(await rows(`SELECT status, version FROM procedure_state WHERE code = 'TEST-LIFE'`)).toEqual([
      { status: 'REPEALED', version: '3' },
    ]);
    expect(onProcedureImported.types).toEqual(
      expect.arrayContaining(
        ['published', 'amended', 'repealed'].map((change) => `procedures.procedure-${change}.v1`),
      ),
    );
  });

  test('the fact is the whole public state of the service', async () => {
    await apply(imported({ code: '1.000656', name: 'Đăng ký khai tử', on: '2025-07-03' }));
    const [first, second] = await facts('DVC-1.000656');
    expect(first?.data.level).toBeNull();
    expect(second).toEqual({
      version: '2',
      data: {
        id: 'DVC-1.000656',
        name: 'Đăng ký khai tử',
        procedureCode: '1.000656',
        agencyCode: 'G15',
        level: 'FULL',
        levelValidFrom: '2025-07-03',
        levelContradicted: false,
        programmes: [{ code: 'TTDV-25', ordinal: 13, nameInProgramme: 'Đăng ký khai tử' }],
        source: { document: 'test catalogue', locator: '1.000656' },
      },
    });
  });

  test('fully online without an online channel is an issue until an import heals it', async () => {
    const contradicted = { code: 'TEST-CONTRA', onlineLevel: 'FULL' as const, channels: ['DIRECT' as const] };
    const levels = async () =>
      (await subgraph.entities('PublicService', [{ id: 'DVC-TEST-CONTRA' }], '{ levelContradicted }'))[0];
    await apply(imported({ ...contradicted, version: 1 }));
    expect(await issues('DVC-TEST-CONTRA')).toEqual(['FULL_WITHOUT_ONLINE_CHANNEL']);
    expect(await levels()).toEqual({ levelContradicted: true });
    await apply(imported({ ...contradicted, version: 2, name: 'Tên mới' }));
    expect(await issues('DVC-TEST-CONTRA')).toEqual(['FULL_WITHOUT_ONLINE_CHANNEL']);
    await apply(imported({ ...contradicted, version: 3, channels: ['ONLINE'] }));
    expect(await issues('DVC-TEST-CONTRA')).toEqual([]);
    expect(await levels()).toEqual({ levelContradicted: false });
  });

  test('an issue that is found again keeps the day on which it was first found', async () => {
    const contradicted = { code: 'TEST-FOUND', channels: [] };
    await apply(imported({ ...contradicted, version: 1 }));
    await rows(`UPDATE data_issue SET found_on = '2025-01-01' WHERE subject = 'DVC-TEST-FOUND'`);
    await apply(imported({ ...contradicted, version: 2, name: 'Tên mới' }));
    expect(await rows(`SELECT found_on FROM data_issue WHERE subject = 'DVC-TEST-FOUND'`)).toEqual([
      { found_on: '2025-01-01' },
    ]);
  });

  test('an essential service below toàn trình is an issue with the catalogue as its source', async () => {
    await apply(
      imported({ code: '2.000986', kind: 'INTERLINKED', onlineLevel: 'INFORMATION', channels: [] }),
    );
    const { data } = await subgraph.ask(
      `{ dataIssues(kind: "ESSENTIAL_SERVICE_NOT_FULL", agency: "G15") {
           publicServices { nodes { subject detail source { document locator } } } } }`,
    );
    expect(data).toEqual({
      dataIssues: {
        publicServices: {
          nodes: [
            {
              subject: 'DVC-2.000986',
              detail: 'Dịch vụ thiết yếu số 15 phải toàn trình; nguồn ghi «cung cấp thông tin»',
              source: { document: 'test catalogue', locator: '2.000986' },
            },
          ],
        },
      },
    });
    await apply(imported({ code: '2.000986', kind: 'INTERLINKED', version: 2, onlineLevel: 'FULL' }));
    expect(await issues('DVC-2.000986')).toEqual([]);
  });
});
