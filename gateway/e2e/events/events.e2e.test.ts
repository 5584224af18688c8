import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { contractFaults } from '@lien-thong/kit/events';
import { CHECKOUT, startSystem, type System } from '../system';

const FOLDER = path.join(CHECKOUT, 'schema/events');
const CONTRACTS = new Map(
  readdirSync(FOLDER).map((file) => [
    path.basename(file, '.json'),
    JSON.parse(readFileSync(path.join(FOLDER, file), 'utf8')) as { $id: string },
  ]),
);

interface OutboxRow {
  readonly type: string;
  readonly subject: string;
  readonly data: object;
}

describe('the events of every subgraph', () => {
  let system: System;

  beforeAll(async () => {
    system = await startSystem();
  });
  afterAll(() => system?.stop());

  test('have a contract of their name, and fit it', async () => {
    const wrong: string[] = [];
    let seen = 0;
    for (const [service, db] of system.databases) {
      const rows: OutboxRow[] = await db.query('SELECT type, subject, data FROM outbox');
      for (const { type, subject, data } of rows) {
        const [fault] = contractFaults(type, data);
        if (fault) wrong.push(`${service}: ${type} of ${subject}: ${fault}`);
        seen += 1;
      }
    }
    expect(wrong.slice(0, 10)).toEqual([]);
    expect(seen).toBeGreaterThan(7000);
  });

  test.each([...CONTRACTS])('%s is named as its contract names itself', (name, contract) => {
    expect(contract.$id).toBe(name);
  });
});
