import { unitOfWork, type UnitOfWork } from '@lien-thong/kit/database';
import type { TestDatabase } from '@lien-thong/kit/testing';
import type { NewConnection, NewConnectionReport } from '../src/connection/connection.input';
import type { NewDatabase, NewStatusReport } from '../src/database/database.input';

/** A database that no document names. */
export function testDatabase(
  code: string,
  dueOn: string | null,
  more: Partial<NewDatabase> = {},
): NewDatabase {
  const deadline = {
    text: dueOn ?? '',
    precision: 'DAY' as const,
    dueOn,
    directiveId: '1/TEST@2025',
    setOn: '2025-01-01',
    document: 'TEST',
    locator: '1',
  };
  return {
    code,
    name: `Cơ sở dữ liệu ${code}`,
    kind: 'SPECIALISED',
    ownerCode: 'TEST-OWNER',
    document: 'TEST',
    locator: '1',
    names: [],
    deadlines: dueOn === null ? [] : [deadline],
    ...more,
  };
}

export function testReport(
  databaseCode: string,
  reportedOn: string,
  status: NewStatusReport['status'],
): NewStatusReport {
  return { databaseCode, status, reportedOn, basis: null, document: 'TEST', locator: reportedOn };
}

/** Runs a command as the services do. */
export function write(
  database: TestDatabase,
  work: (uow: UnitOfWork) => Promise<void>,
  at = new Date(),
): Promise<void> {
  return unitOfWork(database.db, { actor: 'test', correlationId: 'test', at }, work);
}

export function testConnection(
  fromCode: string,
  toCode: string,
  dueOn: string | null,
  more: Partial<NewConnection> = {},
): NewConnection {
  return {
    id: `${fromCode}:${toCode}`,
    fromCode,
    toCode,
    platform: null,
    directiveId: '1/TEST@2025',
    deadline: dueOn === null ? null : { text: dueOn, precision: 'DAY', dueOn },
    document: 'TEST',
    locator: '1',
    ...more,
  };
}

export function testConnectionReport(
  connectionId: string,
  reportedOn: string,
  status: NewConnectionReport['status'],
  more: Partial<NewConnectionReport> = {},
): NewConnectionReport {
  return { connectionId, status, reportedOn, basis: null, document: 'TEST', locator: reportedOn, ...more };
}
