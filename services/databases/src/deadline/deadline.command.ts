import type { Author } from '@lien-thong/kit/commands';
import { unitOfWork } from '@lien-thong/kit/database';
import { parseDeadline } from '@lien-thong/kit/deadline';
import { CodedError } from '@lien-thong/kit/errors';
import type { DataSource } from 'typeorm';
import { byPrecedence, type SetDeadline } from '../database/database.deadline';
import { databaseErrors } from '../database/database.errors';
import { stateDatabases } from '../database/database.facts';
import type { SetDatabaseDeadlineInput } from '../generated/graphql';
import { requireOwned } from '../report/report.required';
import { deadlinesOf, writeDeadlines } from './deadline.service';

/** Sets what a directive newly says of a database's deadline. @returns the database's code. */
export function setDatabaseDeadline(
  db: DataSource,
  author: Author,
  { database, deadline: text, directive, issuedOn, expectedVersion }: SetDatabaseDeadlineInput,
): Promise<string> {
  return unitOfWork(db, author.cause, async (uow) => {
    await requireOwned(uow, author, database, expectedVersion);
    const read = parseDeadline(text);
    if (read.dueOn === null) throw new CodedError(databaseErrors.DEADLINE_UNREADABLE, { text });
    const added: SetDeadline = {
      ...read,
      directiveId: directive,
      setOn: issuedOn,
      document: null,
      locator: null,
    };
    const known = await deadlinesOf(uow, [database]);
    const deadlines = known.map((one) => one.deadline);
    if (deadlines.some((one) => isSame(one, added))) return database;
    // One directive says one thing through this door: its later word takes the place of the earlier one.
    const kept = deadlines.filter((one) => one.document !== null || one.directiveId !== directive);
    const [before] = byPrecedence(deadlines);
    const [after] = byPrecedence([...kept, added]);
    await writeDeadlines(uow, [{ code: database, deadlines: [...kept, added] }]);
    uow.audit({ action: 'set-database-deadline', subjectType: 'Database', subject: database });
    const slipped = Boolean(before?.dueOn && after?.dueOn && after.dueOn > before.dueOn);
    if (slipped) {
      await stateDatabases(uow, [database], 'databases.database-deadline-slipped.v1', {
        previousDueOn: before?.dueOn as string,
      });
    } else await stateDatabases(uow, [database]);
    return database;
  });
}

function isSame(one: SetDeadline, other: SetDeadline): boolean {
  return one.directiveId === other.directiveId && one.text === other.text && one.setOn === other.setOn;
}
