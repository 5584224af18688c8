import { requireAnyRight, requireVersion, type Author } from '@lien-thong/kit/commands';
import { todayInVietnam } from '@lien-thong/kit/clock';
import { unitOfWork, type UnitOfWork } from '@lien-thong/kit/database';
import { CodedError } from '@lien-thong/kit/errors';
import type { DataSource } from 'typeorm';
import { databaseErrors } from '../database/database.errors';
import type { ConnectionStatus, SetConnectionStatusInput } from '../generated/graphql';
import { BY_OWNER, BY_REGISTRAR } from '../report/report.command';
import { requireNextDay } from '../report/report.required';
import { recordConnectionReports } from './connection.service';
import { connectionState } from './connection.state';

interface LastState {
  fromOwner: string | null;
  toOwner: string | null;
  status: ConnectionStatus | null;
  reportedOn: string | null;
}

/** Records how a connection works, as the owner of one of its ends sees it. @returns the connection's id. */
export function setConnectionStatus(
  db: DataSource,
  author: Author,
  { connection, status, reportedOn, expectedVersion }: SetConnectionStatusInput,
): Promise<string> {
  return unitOfWork(db, author.cause, async (uow) => {
    const known = await lastState(uow, connection);
    if (!known) throw new CodedError(databaseErrors.CONNECTION_UNKNOWN, { id: connection });
    const owners = [known.fromOwner, known.toOwner];
    requireAnyRight(author, owners);
    await requireVersion(uow, 'DataConnection', connection, expectedVersion);
    // Read again once the version is locked: nobody adds a report meanwhile.
    const last = (await lastState(uow, connection)) as LastState;
    requireNextDay(uow, reportedOn, last.reportedOn);
    if (status === last.status && reportedOn === last.reportedOn) return connection;
    const basis = owners.includes(author.identity.agency) ? BY_OWNER : BY_REGISTRAR;
    const report = { connectionId: connection, status, reportedOn, basis, document: null, locator: null };
    await recordConnectionReports(uow, [report], 'databases.connection-status-changed.v1');
    return connection;
  });
}

async function lastState(uow: UnitOfWork, id: string): Promise<LastState | undefined> {
  const rows: LastState[] = await uow.manager.query(
    `SELECT from_owner AS "fromOwner", to_owner AS "toOwner", status, reported_on AS "reportedOn"
     FROM (${connectionState('$2')}) AS state WHERE id = $1`,
    [id, todayInVietnam(uow.cause.at)],
  );
  return rows[0];
}
