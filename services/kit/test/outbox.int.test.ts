import { setTimeout as sleep } from 'node:timers/promises';
import { unitOfWork } from '../src/database';
import { InvariantError } from '../src/errors';
import { outboxReader, type DomainEvent } from '../src/events';
import { createTestDatabase, silentLogger, testConfig, type TestDatabase } from '../src/testing';
import { NOTED, noteDown, notes } from './invented-service';

interface Fact {
  subject: string;
  version: string;
  data: { text: string };
}

describe('the outbox', () => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await createTestDatabase(notes, testConfig({ DATABASE_POOL: '30' }));
  });
  beforeEach(() => database.db.query('TRUNCATE note, outbox, entity_version RESTART IDENTITY'));
  afterAll(() => database?.drop());

  const facts = () =>
    database.db.query('SELECT subject, version, data FROM outbox ORDER BY position') as Promise<Fact[]>;
  const rows = async (table: string) =>
    Number((await database.db.query(`SELECT count(*) FROM ${table}`))[0].count);

  test('is read completely, once and in order while many transactions commit, however slowly', async () => {
    const outbox = outboxReader(database.config, silentLogger);
    const seen: DomainEvent[] = [];
    let writing = true;
    const reading = (async () => {
      for (;;) {
        const last = !writing;
        const batch = await outbox.read('notes', [NOTED], seen.at(-1)?.position ?? 0, 7);
        seen.push(...batch);
        if (last && batch.length === 0) return;
        if (batch.length === 0) await sleep(1);
      }
    })();
    const outcomes = await Promise.allSettled(
      Array.from({ length: 90 }, (_, n) =>
        // Every third is slow before it writes, every fifth slow to commit, every seventh rolled back at the very end.
        noteDown(database, [{ code: `n${n}`, text: 'x' }], async (uow) => {
          if (n % 3 === 0) await sleep(10 + (n % 4) * 10);
          const row = [`n${n}`, n % 7 === 0 ? 'refused' : 'kept', n % 5 === 0 ? 15 : 0];
          await uow.manager.query('INSERT INTO note VALUES ($1, $2, $3)', row);
        }),
      ),
    );
    writing = false;
    await reading;
    await outbox.close();

    const committed = outcomes.flatMap((outcome, n) => (outcome.status === 'fulfilled' ? [n] : []));
    expect(committed).toEqual(Array.from({ length: 90 }, (_, n) => n).filter((n) => n % 7 !== 0));
    expect(seen.map((event) => event.subject).sort()).toEqual(committed.map((n) => `n${n}`).sort());
    const positions = seen.map((event) => event.position);
    expect(positions).toEqual(positions.toSorted((one, other) => one - other));
  });

  test('states the changes of one subject in the order of its versions, however many want it at once', async () => {
    await Promise.all(
      Array.from({ length: 20 }, (_, n) => noteDown(database, [{ code: 'a', text: `${n}` }])),
    );
    expect((await facts()).map((fact) => Number(fact.version))).toEqual(
      Array.from({ length: 20 }, (_, n) => n + 1),
    );
  });

  test('holds nothing of a command that was rejected, in its course or at commit', async () => {
    const note = { code: 'a', text: 'x' };
    await expect(noteDown(database, [note], () => Promise.reject(new TypeError('no')))).rejects.toThrow('no');
    await expect(
      noteDown(database, [note], async (uow) => {
        await uow.manager.query(`INSERT INTO note VALUES ('a', 'refused')`);
      }),
    ).rejects.toThrow('refused at commit');
    expect(await facts()).toEqual([]);
    expect([await rows('note'), await rows('entity_version')]).toEqual([0, 0]);
  });

  test('takes no event that does not fit its contract, nor anything written with it', async () => {
    const cause = { actor: 'test', correlationId: 'test', at: new Date() };
    const noted = (data: object) => ({ type: NOTED, entity: 'Note', subject: 'a', agencies: [], data });
    const failing = unitOfWork(database.db, cause, async (uow) => {
      await uow.manager.query(`INSERT INTO note VALUES ('a', 'x')`);
      uow.emit(noted({ text: 'x' }));
      uow.emit(noted({ text: 5 }));
    });
    await expect(failing).rejects.toThrow(InvariantError);
    await expect(failing).rejects.toThrow(`${NOTED} of a does not fit its contract: /text must be string`);
    expect([await rows('note'), await rows('outbox'), await rows('entity_version')]).toEqual([0, 0, 0]);
  });

  test('takes no event of a type without a contract', async () => {
    const note = { code: 'a', text: 'x', type: 'notes.unheard-of.v1' };
    await expect(noteDown(database, [note])).rejects.toThrow('no contract of this name in schema/events');
    expect(await facts()).toEqual([]);
  });

  test('a rejected change uses up no version', async () => {
    await expect(
      noteDown(database, [{ code: 'a', text: 'x' }], () => Promise.reject(new TypeError('no'))),
    ).rejects.toThrow();
    await noteDown(database, [{ code: 'a', text: 'y' }]);
    expect(await facts()).toEqual([{ subject: 'a', version: '1', data: { text: 'y' } }]);
  });

  test('a state that is the one last stated is no news', async () => {
    await noteDown(database, [{ code: 'a', text: 'x' }]);
    await noteDown(database, [
      { code: 'a', text: 'x' },
      { code: 'b', text: 'x' },
    ]);
    expect((await facts()).map(({ subject, version }) => `${subject}/${version}`)).toEqual(['a/1', 'b/1']);
  });

  test('a state that comes back after another is news', async () => {
    for (const text of ['x', 'y', 'x']) await noteDown(database, [{ code: 'a', text }]);
    expect((await facts()).map((fact) => [fact.version, fact.data.text])).toEqual([
      ['1', 'x'],
      ['2', 'y'],
      ['3', 'x'],
    ]);
  });

  test('two events of one subject in one unit of work are versions 1 and 2, in the order stated', async () => {
    await noteDown(database, [
      { code: 'a', text: 'x' },
      { code: 'b', text: 'x' },
      { code: 'a', text: 'y' },
    ]);
    const ofA = (await facts()).filter((fact) => fact.subject === 'a');
    expect(ofA.map((fact) => [fact.version, fact.data.text])).toEqual([
      ['1', 'x'],
      ['2', 'y'],
    ]);
  });

  test('units of work that touch the same subjects in opposite order do not lock each other out', async () => {
    const codes = Array.from({ length: 40 }, (_, n) => `s${n}`);
    const unit = (order: readonly string[], text: string) =>
      noteDown(
        database,
        order.map((code) => ({ code, text })),
      );
    await Promise.all(Array.from({ length: 10 }, (_, n) => unit(n % 2 ? codes : codes.toReversed(), `${n}`)));
    expect((await facts()).filter((fact) => fact.subject === 's7').map((fact) => fact.version)).toEqual(
      Array.from({ length: 10 }, (_, n) => `${n + 1}`),
    );
  });
});
