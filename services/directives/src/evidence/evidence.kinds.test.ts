import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { DomainEvent } from '@lien-thong/kit/events';
import { evidenceKindOf, MEASURED_BY } from './evidence.kinds';

const fact = (type: string, status?: string) =>
  ({ type, data: { status: status ? { status } : null } }) as DomainEvent<{
    status: { status: string } | null;
  }>;

test.each([
  ['databases.database-status-changed.v1', 'OPERATIONAL', 'DATABASE_OPERATIONAL'],
  ['databases.database-registered.v1', 'COMPLETE', 'DATABASE_COMPLETE'],
  ['databases.database-registered.v1', 'BUILDING', null],
  ['databases.database-registered.v1', undefined, null],
  ['databases.database-deadline-slipped.v1', undefined, 'DATABASE_DEADLINE_SLIPPED'],
  ['databases.connection-status-changed.v1', 'CONNECTED', 'CONNECTION_ESTABLISHED'],
  ['databases.connection-status-changed.v1', 'DISCONNECTED', 'CONNECTION_FAILING'],
  ['databases.connection-registered.v1', undefined, null],
  ['public-services.offering-mismatch-found.v1', undefined, 'OFFERING_MISMATCH_FOUND'],
])('%s with %s is evidence of %s', (type, status, kind) => {
  expect(evidenceKindOf(fact(type, status))).toBe(kind);
});

test('every field that evidence goes by measures some finding', () => {
  const seeds = readFileSync(path.resolve(__dirname, '../../seeds/pl05-plans/finding-measures.csv'), 'utf8');
  for (const field of Object.values(MEASURED_BY)) expect(seeds).toContain(field);
});
