import { applyBatch, type DomainEvent } from '@lien-thong/kit/events';
import { createTestDatabase, type TestDatabase } from '@lien-thong/kit/testing';
import fc from 'fast-check';
import { onProcedureImported } from '../src/events/on-procedure-imported';
import type { ProcedureImported } from '../src/generated/events';
import { publicServices } from '../src/service';
import { imported, type Imported } from './imported-procedures';

// Two procedures of one essential entry, one of ours, and two that no programme lists.
const CODES = ['1.014063', '1.014064', 'LT-lien-thong-khai-tu', 'TEST-1', 'TEST-2'];

const version = fc.record({
  code: fc.constantFrom(...CODES),
  name: fc.constantFrom('Tên A', 'Tên B'),
  managingAgencyCode: fc.constantFrom('G01', 'G15', null),
  onlineLevel: fc.constantFrom('FULL' as const, 'PARTIAL' as const, 'INFORMATION' as const, null),
  channels: fc.constantFrom<ProcedureImported['channels']>(['ONLINE'], []),
});

/** Versions 1, 2, 3 … of each procedure, a day apart, in one stream. */
const stream = fc.array(version, { minLength: 1, maxLength: 12 }).map((states) => {
  const last = new Map<string, number>();
  return states.map((state): Imported => {
    const next = (last.get(state.code) ?? 0) + 1;
    last.set(state.code, next);
    return { ...state, version: next, on: `2025-07-${String(next).padStart(2, '0')}` };
  });
});

const delivery = fc.record({
  seedAfter: fc.nat({ max: 24 }),
  batch: fc.integer({ min: 1, max: 5 }),
  /** Which events come again, how much later, and whether as the same event or as one of its own. */
  again: fc.array(fc.record({ which: fc.nat(), later: fc.nat({ max: 6 }), anew: fc.boolean() }), {
    maxLength: 6,
  }),
});

describe('the essential seed and the catalogue may arrive in any order', () => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await createTestDatabase(publicServices);
  });
  afterAll(() => database?.drop());

  async function deliver(events: readonly DomainEvent[], seedAfter: number, batch: number): Promise<void> {
    await database.db.query(
      `TRUNCATE public_service, dossier_statistics, level_report, programme, programme_service, procedure_state, data_issue, outbox,
                service_offering, offering_report, form_report, payment_account_report,
                entity_version, handled_event, consumer_position, audit_log, seed_state`,
    );
    const moment = Math.min(seedAfter, events.length);
    for (const part of [events.slice(0, moment), null, events.slice(moment)]) {
      if (part === null) await database.seed();
      for (let at = 0; part && at < part.length; at += batch) {
        const outcome = await applyBatch(database.db, onProcedureImported, part.slice(at, at + batch));
        expect(outcome.parked).toBe(0);
      }
    }
  }

  /** What a caller and a reader of the facts see last. */
  async function lastState() {
    return {
      facts: await database.db.query(
        `SELECT DISTINCT ON (subject) subject, data - 'levelValidFrom' AS data FROM outbox
         WHERE type NOT LIKE '%.projection-changed.v1' ORDER BY subject, position DESC`,
      ),
      services: await database.db.query('SELECT * FROM public_service ORDER BY id'),
      listings: await database.db.query(
        'SELECT * FROM programme_service ORDER BY service_id, programme_code',
      ),
      issues: await database.db.query('SELECT id, kind, subject, responsible FROM data_issue ORDER BY id'),
    };
  }

  const history = () =>
    database.db.query(
      'SELECT service_id, level, online_channel, valid_from FROM level_report ORDER BY service_id, valid_from, id',
    );

  function repeated(
    states: readonly Imported[],
    again: readonly { which: number; later: number; anew: boolean }[],
  ) {
    const events = states.map((state) => imported(state));
    again.forEach(({ which, later, anew }, nth) => {
      const state = states[which % states.length] as Imported;
      const copy = imported(anew ? { ...state, delivery: `again ${nth}` } : state);
      const original = events.findIndex((event) => event.id === imported(state).id);
      events.splice(original + 1 + later, 0, copy);
    });
    return events;
  }

  test('deliveries that keep each procedure’s order end in the same state, history included', async () => {
    await fc.assert(
      fc.asyncProperty(stream, delivery, async (states, { seedAfter, batch, again }) => {
        await deliver(
          states.map((state) => imported(state)),
          0,
          states.length,
        );
        const expected = { state: await lastState(), history: await history() };
        await deliver(repeated(states, again), seedAfter, batch);
        expect({ state: await lastState(), history: await history() }).toEqual(expected);
      }),
      { numRuns: 25 },
    );
  });

  test('deliveries in any order whatever end in the same last state', async () => {
    const shuffled = stream.chain((states) =>
      fc.record({
        states: fc.constant(states),
        order: fc.shuffledSubarray(states, { minLength: states.length, maxLength: states.length }),
      }),
    );
    await fc.assert(
      fc.asyncProperty(shuffled, delivery, async ({ states, order }, { seedAfter, batch, again }) => {
        await deliver(
          states.map((state) => imported(state)),
          states.length,
          states.length,
        );
        const expected = await lastState();
        await deliver(repeated(order, again), seedAfter, batch);
        expect(await lastState()).toEqual(expected);
      }),
      { numRuns: 25 },
    );
  });
});
