import fc from 'fast-check';
import { applyBatch, eventContracts, type DomainEvent } from '../src/events';
import { keyOn, successionHandler, type Succession } from '../src/succession';
import { createTestDatabase, type TestDatabase } from '../src/testing';
import { readers } from './invented-service';

const MERGED = 'notes.note-merged.v1';
eventContracts().register({
  ...{ $id: MERGED, type: 'object', additionalProperties: false, required: ['key'] },
  properties: {
    key: { type: 'string' },
    successor: { type: ['string', 'null'] },
    effectiveOn: { type: ['string', 'null'] },
  },
});
const handler = successionHandler<Succession>({
  name: 'readers.successions',
  source: 'notes',
  types: [MERGED],
  register: 'note',
  read: (data) => data,
});

let position = 0;
function merged(key: string, successor: string | null, effectiveOn: string | null, version: number) {
  position += 1;
  const id = `00000000-0000-4000-8000-${String(position).padStart(12, '0')}`;
  const fixed = {
    source: 'notes',
    type: MERGED,
    time: '2025-07-31T05:00:00Z',
    agencies: [],
    correlationId: 't',
  };
  return {
    ...fixed,
    id,
    subject: key,
    version,
    data: { key, successor, effectiveOn },
    position,
  } as DomainEvent;
}

describe('a reference to a key that another carries on', () => {
  let database: TestDatabase;
  const on = (key: string, day: string) => keyOn(database.db, 'note', key, day);
  const meaning = async (key: string, day: string): Promise<string[]> => {
    const [row] = await database.db.query('SELECT keys_of($1, $2, $3) AS keys', ['note', key, day]);
    return (row.keys as string[]).sort();
  };

  beforeAll(async () => {
    database = await createTestDatabase(readers);
  });
  beforeEach(() => database.db.query('TRUNCATE key_succession, handled_event'));
  afterAll(() => database?.drop());

  test('means the old key until the day, the successor from that day on, through several mergers', async () => {
    await applyBatch(database.db, handler, [
      merged('a', 'b', '2025-03-01', 1),
      merged('b', 'c', '2025-07-01', 1),
    ]);
    expect(await on('a', '2025-02-28')).toBe('a');
    expect(await on('a', '2025-03-01')).toBe('b');
    expect(await on('a', '2025-07-01')).toBe('c');
    expect(await meaning('c', '2025-06-30')).toEqual(['c']);
    expect(await meaning('c', '2025-07-01')).toEqual(['a', 'b', 'c']);
    expect(await meaning('b', '2025-06-30')).toEqual(['a', 'b']);
    expect(await meaning('b', '2025-07-01')).toEqual([]);
  });

  test('follows the newest fact, in whatever order the facts come', async () => {
    await applyBatch(database.db, handler, [merged('a', 'c', '2025-04-01', 2)]);
    await applyBatch(database.db, handler, [merged('a', 'b', '2025-03-01', 1)]);
    expect(await on('a', '2025-04-01')).toBe('c');
    await applyBatch(database.db, handler, [merged('a', null, null, 3)]);
    expect(await on('a', '2025-04-01')).toBe('a');
  });

  test('no key is lost or meant twice: on any day each recorded key belongs to exactly one', async () => {
    const keys = ['k0', 'k1', 'k2', 'k3', 'k4', 'k5'];
    const day = fc.integer({ min: 1, max: 28 }).map((n) => `2025-01-${String(n).padStart(2, '0')}`);
    // A key is only ever carried on by a later one, as no merger goes in a circle.
    const lines = fc.tuple(
      ...keys
        .slice(0, -1)
        .map((_, index) => fc.option(fc.tuple(fc.integer({ min: index + 1, max: keys.length - 1 }), day))),
    );
    await fc.assert(
      fc.asyncProperty(lines, day, async (mergers, asked) => {
        await database.db.query('TRUNCATE key_succession, handled_event');
        await applyBatch(
          database.db,
          handler,
          mergers.map((one, index) =>
            merged(keys[index] as string, one ? (keys[one[0]] as string) : null, one ? one[1] : null, 1),
          ),
        );
        const meant = (await Promise.all(keys.map((key) => meaning(key, asked)))).flat();
        expect(meant.sort()).toEqual(keys);
        for (const key of keys) expect(await meaning((await on(key, asked)) as string, asked)).toContain(key);
      }),
      { numRuns: 40 },
    );
  });
});
