import { unitOfWork } from '@lien-thong/kit/database';
import { parseDeadline } from '@lien-thong/kit/deadline';
import { readCsv, type Seed } from '@lien-thong/kit/seeds';
import type { DatabaseKind, DatabaseStatus } from '../generated/graphql';
import type { SetDeadline } from './database.deadline';
import type { NewDatabase } from './database.input';
import { recordStatusReports, recordSynchronisations, registerDatabases } from './database.service';

const DATABASE = ['code', 'name', 'kind', 'owner_code', 'priority', 'document', 'locator'] as const;
const NAME = ['database_code', 'printed_name', 'document', 'locator'] as const;
const DEADLINE = ['database_code', 'deadline_text', 'directive_id', 'set_on', 'document', 'locator'] as const;
const FIELD = ['database_code', 'ordinal', 'name', 'document', 'locator'] as const;
const STATUS = ['database_code', 'status', 'reported_on', 'basis', 'document', 'locator'] as const;
const SYNCHRONISATION = ['database_code', 'synchronised_on', 'document', 'locator'] as const;

/** The databases and systems that the documents list or name, with their deadlines and what is reported of them. */
export const databaseSeed: Seed = {
  name: 'databases',
  files: [
    'databases.csv',
    'database-names.csv',
    'database-deadlines.csv',
    'database-fields.csv',
    'database-status.csv',
    'database-synchronisations.csv',
  ],
  async apply(
    [databases = '', names = '', deadlines = '', fields = '', status = '', synchronisations = ''],
    { db, cause },
  ) {
    await unitOfWork(db, cause, async (uow) => {
      await registerDatabases(uow, readDatabases(databases, names, deadlines, fields));
      await recordStatusReports(
        uow,
        readCsv(status, STATUS).map((row) => ({
          databaseCode: row.database_code as string,
          status: row.status as DatabaseStatus,
          reportedOn: row.reported_on as string,
          basis: row.basis,
          document: row.document,
          locator: row.locator,
        })),
      );
      await recordSynchronisations(
        uow,
        readCsv(synchronisations, SYNCHRONISATION).map((row) => ({
          databaseCode: row.database_code as string,
          synchronisedOn: row.synchronised_on as string,
          document: row.document,
          locator: row.locator,
        })),
      );
    });
  },
};

/** The databases of the seed files, with their names and deadlines. */
export function readDatabases(
  databases: string,
  names: string,
  deadlines: string,
  fields = '',
): NewDatabase[] {
  const printedNames = readCsv(names, NAME);
  const printedDeadlines = readCsv(deadlines, DEADLINE);
  const printedFields = readCsv(fields || FIELD.join(','), FIELD);
  return readCsv(databases, DATABASE).map((row) => ({
    code: row.code as string,
    name: row.name as string,
    kind: row.kind as DatabaseKind,
    ownerCode: row.owner_code,
    priority: row.priority === null ? null : row.priority === 'true',
    document: row.document,
    locator: row.locator,
    names: printedNames
      .filter((name) => name.database_code === row.code)
      .map((name) => ({
        name: name.printed_name as string,
        document: name.document,
        locator: name.locator,
      })),
    deadlines: printedDeadlines
      .filter((deadline) => deadline.database_code === row.code)
      .map((deadline): SetDeadline => ({
        ...parseDeadline(deadline.deadline_text as string),
        directiveId: deadline.directive_id as string,
        setOn: deadline.set_on,
        document: deadline.document,
        locator: deadline.locator,
      })),
    fields: printedFields
      .filter((field) => field.database_code === row.code)
      .map(({ ordinal, name, document, locator }) => ({
        ordinal: Number(ordinal),
        name: name as string,
        document,
        locator,
      })),
  }));
}
