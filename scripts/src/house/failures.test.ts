import { StartFailure } from './child';
import { databaseProblem, diskProblem, startProblem } from './failures';
import type { HouseConfig } from './house-config';
import { postgresFault } from './postgres/faults';

const config = { dataFolder: '/data', logFolder: '/data/log' } as HouseConfig;
const URL = 'postgresql://minh:secret@db.example:6432/postgres';
const of = (child: string, reason: string, code?: string) =>
  startProblem(new StartFailure(child, reason, code), config, URL).message;

describe('what cannot start says in one line what to do', () => {
  // Each text as the program itself wrote it on a full disk.
  test.each([
    ['initdb', 'initdb: error: could not write to file "pg_wal/xlogtemp.21": No space left on device'],
    ['PostgreSQL', 'PANIC:  could not write to file "pg_wal/xlogtemp.77": No space left on device'],
    ['Node', "ENOSPC: no space left on device, open '/data/log/agencies.log'"],
  ])('a full disk is named, whoever ran into it: %s', (_who, text) => {
    expect(diskProblem(text, '/data')?.message).toMatch(/^The disk that holds \/data is full\. .*DATA_DIR=/);
    expect(postgresFault(text, '/data', 4050).message).toMatch(/is full/);
  });

  test('a full disk met by a service, which only has its SQL code', () => {
    expect(of('agencies', 'could not extend file "base/5/1"', '53100')).toMatch(
      /^The disk that holds \/data is full/,
    );
  });

  test.each([
    ['ECONNREFUSED', /db\.example:6432 does not answer/],
    ['28P01', /refuses the password of minh/],
    ['42501', /ALTER ROLE minh CREATEDB/],
    ['53300', /max_connections/],
    ['XX000', /cannot be used: odd/],
  ])('a server that refuses with %s is named with the remedy, never with the password', (code, remedy) => {
    const { message } = databaseProblem({ code, message: 'odd' }, URL);
    expect(message).toMatch(remedy);
    expect(message).not.toMatch(/secret|\n/);
  });

  test('a service that cannot use its environment says which variable, in one line', () => {
    const reason = 'The environment cannot be used:\n  SUBGRAPH_URLS: "x" is not name=url';
    expect(of('gateway', reason)).toBe(
      'gateway: The environment cannot be used: SUBGRAPH_URLS: "x" is not name=url. Every variable is explained in .env.example.',
    );
  });

  test.each([
    ['FATAL:  could not create lock file "postmaster.pid": Permission denied', /may not use \/data/],
    [
      'LOG:  could not bind IPv4 address "127.0.0.1": Address already in use',
      /^Port 4050 \(PostgreSQL\) is in use/,
    ],
    ['FATAL:  could not map anonymous shared memory: Cannot allocate memory', /too little memory/],
    [
      '2025 [7] PANIC:  could not locate a valid checkpoint record',
      /damaged: could not locate a valid checkpoint record/,
    ],
  ])('PostgreSQL that ends with «%s» is explained', (output, explanation) => {
    expect(postgresFault(output, '/data', 4050).message).toMatch(explanation);
  });
});
