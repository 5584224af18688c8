import { applyBatch } from '@lien-thong/kit/events';
import {
  createTestDatabase,
  testSubgraph,
  type TestDatabase,
  type TestSubgraph,
} from '@lien-thong/kit/testing';
import { onProcedureImported } from '../src/events/on-procedure-imported';
import { onProcedureParts } from '../src/events/on-procedure-parts';
import { onUnitRegistered } from '../src/events/on-unit-registered';
import { publicServices } from '../src/service';
import { unit } from './heard';
import { imported } from './imported-procedures';

const SERVICE = `{
  name procedure { code } agency { code } source { document }
  before: level(asOf: "2025-07-01") after: level(asOf: "2025-08-01") levelContradicted(asOf: "2025-08-01")
  programmes { ordinal nameInProgramme programme { code name } }
}`;
const PROCEDURE = `{
  before: onlineLevel(asOf: "2025-07-01") after: onlineLevel(asOf: "2025-08-01")
  services(first: 2) { totalCount nodes { name level programmes { ordinal } } }
}`;
const OFFERED = `{
  active onPortal eForm { present prefilledFields prefilledBy { state } } onlinePayment
  offices(first: 2) { totalCount nodes { label offering { status } } unplaced { formerName } }
  offerings(first: 2) { totalCount nodes { version mismatch status agency { code } } }
}`;
const FOUND = `{
  offices(search: "xã cũ", first: 2) { totalCount nodes { label formerName formerNameSuccessors } unplaced { formerName } }
}`;
const REPORTED = `{
  offeringMismatches(first: 2) { totalCount nodes { portalLevel systemLevel } } onlineShare { value }
  paymentAccount { present version } publicServicesReferences { kind count }
}`;
const AGENCY = '{ publicServices(first: 3) { totalCount pageInfo { endCursor } nodes { name level } } }';

const numbers = (count: number) => Array.from({ length: count }, (_, index) => index);

describe('the number of SQL statements does not depend on the number of rows', () => {
  let database: TestDatabase;
  let subgraph: TestSubgraph;

  beforeAll(async () => {
    database = await createTestDatabase(publicServices);
    await database.seed();
    subgraph = testSubgraph(publicServices, database.db);
    const levels = ['PARTIAL', 'FULL'] as const;
    const events = levels.flatMap((onlineLevel, index) =>
      numbers(60).map((n) =>
        imported({
          code: `TEST-${n}`,
          version: index + 1,
          on: `2025-0${7 + index}-01`,
          managingAgencyCode: `TEST-A${n}`,
          onlineLevel,
        }),
      ),
    );
    await applyBatch(database.db, onProcedureImported, events);
    await applyBatch(database.db, onProcedureParts, events);
    await applyBatch(database.db, onUnitRegistered, [
      unit('T1', 'Xã Thử', 'COMMUNE', 'T0', ['Xã Cũ, Huyện Thử']),
      unit('T0', 'Tỉnh Thử', 'PROVINCE'),
    ]);
    await database.db.query(`
      INSERT INTO service_offering (id, service_id, agency_code)
      SELECT 'DVC-TEST-' || n || '/TEST-A' || n, 'DVC-TEST-' || n, 'TEST-A' || n FROM generate_series(0, 59) AS n;
      INSERT INTO offering_report (offering_id, portal_level, system_level, status, reported_on, recorded_at, reported_by)
      SELECT id, 'FULL', 'PARTIAL', 'ACTIVE', '2025-08-01', now(), 'test' FROM service_offering;
      INSERT INTO payment_account_report (agency_code, present, reported_on, recorded_at)
      SELECT agency_code, true, '2025-08-01', now() FROM service_offering;
      INSERT INTO service_prefill (service_id, database_code)
      SELECT service_id, 'TEST-D' || row_number() OVER () - 1 FROM service_offering;
      INSERT INTO database_state (code, version, status, fields)
      SELECT database_code, 1, 'OPERATIONAL', '{họ và tên}' FROM service_prefill`);
  });
  afterAll(() => database?.drop());

  const statements = async (typename: string, keys: object[], selection: string) => {
    const run = await database.statements.during(() => subgraph.entities(typename, keys, selection));
    expect(run.result).toHaveLength(keys.length);
    expect(run.result.every((entity) => entity !== null)).toBe(true);
    return run.statements.length;
  };

  test.each([
    // The service; its agency; its level on each of two days; its listings.
    ['PublicService', 'id', 'DVC-TEST-', SERVICE, 5],
    // The form and what fills it; payment; use; the level; offices with their units; offerings with their rows, states
    // and versions.
    ['PublicService', 'id', 'DVC-TEST-', OFFERED, 14],
    // The service; offices found by name with their units; successors of former names; what leads nowhere.
    ['PublicService', 'id', 'DVC-TEST-', FOUND, 5],
    // Two levels; the page with its count; the services; their level today and their listings.
    ['Procedure', 'code', 'TEST-', PROCEDURE, 6],
    // The page with its count; the services; their level.
    ['Agency', 'code', 'TEST-A', AGENCY, 3],
    // Mismatches; share; account with version; references.
    ['Agency', 'code', 'TEST-A', REPORTED, 7],
    ['Procedure', 'code', 'TEST-', '{ publicServicesReferences { kind count } }', 1],
    // The page with its count; the services.
    ['Database', 'code', 'TEST-D', '{ prefilledServices(first: 2) { totalCount nodes { name } } }', 2],
  ])('of %s', async (typename, key, prefix, selection, expected) => {
    const keys = numbers(50).map((n) => ({ [key]: `${prefix}${n}` }));
    expect(await statements(typename, keys.slice(0, 1), selection)).toBe(expected);
    expect(await statements(typename, keys, selection)).toBe(expected);
  });

  test('of the services of a programme, their programmes among them', async () => {
    const ask = (first: number) =>
      subgraph.ask(
        `query ($first: Int) { publicServices(filter: { programme: "TTDV-25" }, first: $first) {
           totalCount nodes { name level programmes { programme { name } } } } }`,
        { first },
      );
    const one = await database.statements.during(() => ask(1));
    const all = await database.statements.during(() => ask(100));
    expect(one.statements).toHaveLength(5);
    expect(all.statements).toHaveLength(5);
  });

  test('of the handler: a batch of 500 costs what a batch of two costs', async () => {
    const batch = (name: string, count: number) =>
      database.statements.during(() =>
        applyBatch(
          database.db,
          onProcedureImported,
          numbers(count).map((n) =>
            imported({ code: `TEST-${name}-${n}`, channels: n % 2 ? [] : ['ONLINE'] }),
          ),
        ),
      );
    const few = await batch('FEW', 2);
    const many = await batch('MANY', 500);
    expect(many.result).toEqual({ applied: 500, parked: 0 });
    expect(many.statements.length).toBe(few.statements.length);
  });
});
