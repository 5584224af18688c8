import { applyBatch } from '@lien-thong/kit/events';
import { createTestDatabase, type TestDatabase } from '@lien-thong/kit/testing';
import { placeAgencies } from '../src/agency/agency.placement';
import { onAgencyRegistered } from '../src/events/on-agency-registered';
import { procedures } from '../src/service';
import { registered, type TestAgency } from './registered-agencies';

const DAY = '2026-07-18';

describe('the names of agencies', () => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await createTestDatabase(procedures);
  });
  afterAll(() => database?.drop());
  beforeEach(() => database.db.query('TRUNCATE agency_state, agency_name, handled_event, consumer_position'));

  const deliver = (...events: ReturnType<typeof registered>[]) =>
    applyBatch(database.db, onAgencyRegistered, events);
  const kept = () =>
    database.db.query(
      `SELECT state.code, state.version, array_agg(alias ORDER BY alias) AS names
       FROM agency_state state LEFT JOIN agency_name ON agency_code = code GROUP BY code, version ORDER BY code`,
    );

  test('the same event twice is applied once', async () => {
    const event = registered({ code: 'T01', names: ['Bộ Thử nghiệm'] });
    expect(await deliver(event)).toEqual({ applied: 1, parked: 0 });
    expect(await deliver(event, event)).toEqual({ applied: 0, parked: 0 });
    expect(await kept()).toEqual([{ code: 'T01', version: '1', names: ['Bộ Thử nghiệm'] }]);
  });

  test('a stale version after a newer one changes nothing, in one batch or in two', async () => {
    const old: TestAgency = { code: 'T01', names: ['Tên cũ'] };
    const fresh: TestAgency = { code: 'T01', names: ['Tên mới', 'Tên nữa'], version: 2 };
    const expected = [{ code: 'T01', version: '2', names: ['Tên mới', 'Tên nữa'] }];
    await deliver(registered(fresh), registered(old));
    expect(await kept()).toEqual(expected);
    await deliver(registered(old));
    await deliver(registered(fresh));
    expect(await kept()).toEqual(expected);
  });

  test('a body is meant by its code first, then by any name it has or had', async () => {
    const former = { names: ['Bộ Thử nghiệm (Đo lường cũ)'], activeUntil: '2025-03-01', mergedInto: 'T01' };
    await deliver(
      registered({ code: 'T01', names: ['Bộ Thử nghiệm', 'BTN'] }),
      registered({ code: 'T99', ...former }),
    );
    const [coded, contradicted, named, unknown, gone] = await placeAgencies(
      database.db,
      [
        { code: 'T01', name: 'BTN' },
        { code: 'T01', name: 'bộ thử nghiệm (đo lường cũ)' },
        { code: 'T00', name: 'BỘ  THỬ NGHIỆM.' },
        { code: null, name: 'Cục Không có thật' },
        { code: 'T99', name: null },
      ],
      DAY,
    );
    expect(coded).toEqual({ code: 'T01', former: false, successor: null, nameMeans: null });
    expect(contradicted).toMatchObject({ code: 'T01', nameMeans: 'T99' });
    expect(named).toMatchObject({ code: 'T01', nameMeans: null });
    expect(unknown).toMatchObject({ code: null, former: false });
    expect(gone).toEqual({ code: 'T99', former: true, successor: 'T01', nameMeans: null });
  });

  test('a name that two bodies have means neither', async () => {
    await deliver(
      registered({ code: 'T01', names: ['Sở Đo'] }),
      registered({ code: 'T02', names: ['Sở Đo'] }),
    );
    const [placement] = await placeAgencies(database.db, [{ code: null, name: 'Sở Đo' }], DAY);
    expect(placement?.code).toBeNull();
  });

  test('a batch of any size costs one statement', async () => {
    const one = await database.statements.during(() =>
      placeAgencies(database.db, [{ code: 'T01', name: null }], DAY),
    );
    const many = await database.statements.during(() =>
      placeAgencies(
        database.db,
        Array.from({ length: 50 }, (_, i) => ({ code: `T${i}`, name: `Sở ${i}` })),
        DAY,
      ),
    );
    expect([one.statements.length, many.statements.length]).toEqual([1, 1]);
    expect(many.result).toHaveLength(50);
  });
});
