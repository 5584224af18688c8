import type { Author } from '@lien-thong/kit/commands';
import { recordset, unitOfWork } from '@lien-thong/kit/database';
import { CodedError } from '@lien-thong/kit/errors';
import type { DataSource } from 'typeorm';
import { databaseErrors } from '../database/database.errors';
import { stateDatabases } from '../database/database.facts';
import type { RecordDatabaseQualityInput } from '../generated/graphql';
import { requireNextDay, requireOwned } from '../report/report.required';
import { QUALITY_WORDS } from './quality.entity';

/** Records what a database's owner reports of its data. @returns the database's code. */
export function recordQuality(
  db: DataSource,
  author: Author,
  { database, reportedOn, figures, expectedVersion }: RecordDatabaseQualityInput,
): Promise<string> {
  return unitOfWork(db, author.cause, async (uow) => {
    await requireOwned(uow, author, database, expectedVersion);
    const given = QUALITY_WORDS.flatMap((word) => {
      const perCent = figures[word];
      return perCent === null || perCent === undefined ? [] : [{ word, perCent }];
    });
    if (given.length === 0) throw new CodedError(databaseErrors.QUALITY_EMPTY);
    for (const { perCent } of given) {
      if (!(perCent >= 0 && perCent <= 100)) {
        throw new CodedError(databaseErrors.QUALITY_NOT_A_SHARE, { value: perCent });
      }
    }
    const known: { word: string; last: string; perCent: number }[] = await uow.manager.query(
      `SELECT DISTINCT ON (word) word, reported_on AS last, per_cent::float AS "perCent" FROM database_quality
       WHERE database_code = $1 ORDER BY word, reported_on DESC, id DESC`,
      [database],
    );
    const lastOf = new Map(known.map((row) => [row.word, row]));
    for (const { word } of given) requireNextDay(uow, reportedOn, lastOf.get(word)?.last ?? null);
    // A report sent twice says nothing new.
    const news = given.filter(({ word, perCent }) => {
      const last = lastOf.get(word);
      return !last || last.last !== reportedOn || last.perCent !== perCent;
    });
    if (news.length === 0) return database;
    await uow.manager.query(
      `INSERT INTO database_quality (database_code, word, per_cent, reported_on, recorded_at)
       SELECT $2, word, "perCent", $3, $4
       FROM jsonb_to_recordset($1::jsonb) AS figure (word text, "perCent" numeric)`,
      [recordset(news), database, reportedOn, uow.cause.at],
    );
    uow.audit({ action: 'record-database-quality', subjectType: 'Database', subject: database });
    await stateDatabases(uow, [database], 'databases.database-quality-recorded.v1');
    return database;
  });
}
