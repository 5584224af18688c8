import { requireRight, requireVersion, type Author } from '@lien-thong/kit/commands';
import { todayInVietnam } from '@lien-thong/kit/clock';
import type { UnitOfWork } from '@lien-thong/kit/database';
import { CodedError } from '@lien-thong/kit/errors';
import { keyOn } from '@lien-thong/kit/succession';
import { databaseErrors } from '../database/database.errors';

/**
 * Locks the version of a database that the author may report on, as it is owned today.
 * @returns the owner today; null where no source says who.
 */
export async function requireOwned(
  uow: UnitOfWork,
  author: Author,
  code: string,
  expectedVersion: number,
): Promise<string | null> {
  const rows: { ownerCode: string | null }[] = await uow.manager.query(
    'SELECT owner_code AS "ownerCode" FROM database WHERE code = $1',
    [code],
  );
  const [database] = rows;
  if (!database) throw new CodedError(databaseErrors.DATABASE_UNKNOWN, { code });
  const owner = await keyOn(uow.manager, 'agency', database.ownerCode, todayInVietnam(uow.cause.at));
  requireRight(author, owner);
  await requireVersion(uow, 'Database', code, expectedVersion);
  return owner;
}

/** A report speaks of a day that has come, and never of one before the last report: a history is not rewritten. */
export function requireNextDay(uow: UnitOfWork, day: string, last: string | null): void {
  if (day > todayInVietnam(uow.cause.at)) throw new CodedError(databaseErrors.REPORT_DATED_AHEAD, { day });
  if (last !== null && day < last) {
    throw new CodedError(databaseErrors.REPORT_DATED_BEFORE_LAST, { day, last });
  }
}
