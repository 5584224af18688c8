import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runSeeds, type Seed } from '../src/seeds';
import { createTestDatabase, silentLogger, type TestDatabase } from '../src/testing';
import { notes } from './invented-service';

describe('seeds', () => {
  let database: TestDatabase;
  let folder: string;
  let applied: string[];

  beforeAll(async () => {
    database = await createTestDatabase(notes);
    folder = await mkdtemp(path.join(tmpdir(), 'seeds-'));
  });
  beforeEach(async () => {
    applied = [];
    await database.db.query('TRUNCATE seed_state');
    await writeFile(path.join(folder, 'a.csv'), 'one');
    await writeFile(path.join(folder, 'b.csv'), 'two');
  });
  afterAll(async () => {
    await rm(folder, { recursive: true });
    await database?.drop();
  });

  const seed = (name: string, files: string[], more: Partial<Seed> = {}): Seed => ({
    name,
    files,
    apply: async (texts, { cause }) => void applied.push(`${cause.actor}: ${texts.join(', ')}`),
    ...more,
  });
  const run = (...seeds: Seed[]) => runSeeds(database.db, folder, seeds, new Date(), silentLogger);

  test('are applied in order, each with its files, in the name of the seed', async () => {
    await run(seed('second', ['b.csv', 'a.csv']), seed('first', ['a.csv']));
    expect(applied).toEqual(['seed:second: two, one', 'seed:first: one']);
  });

  test('are not applied again while their content is the same', async () => {
    const seeds = [seed('x', ['a.csv']), seed('y', ['b.csv'])];
    await run(...seeds);
    await run(...seeds);
    expect(applied).toHaveLength(2);
    await writeFile(path.join(folder, 'b.csv'), 'changed');
    await run(...seeds);
    expect(applied.slice(2)).toEqual(['seed:y: changed']);
  });

  test('are applied again when what they take from elsewhere has another version', async () => {
    await run(seed('x', ['a.csv'], { stamp: 'register@1' }));
    await run(seed('x', ['a.csv'], { stamp: 'register@2' }));
    expect(applied).toHaveLength(2);
  });

  test('that fail are tried again at the next start', async () => {
    const failing = seed('x', ['a.csv'], { apply: () => Promise.reject(new TypeError('no')) });
    await expect(run(failing)).rejects.toThrow('no');
    await run(seed('x', ['a.csv']));
    expect(applied).toHaveLength(1);
  });
});
