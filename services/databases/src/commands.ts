import type { Author } from '@lien-thong/kit/commands';
import type { DataSource } from 'typeorm';
import type { RecordDatabaseSynchronisationInput, SetDatabaseStatusInput } from './generated/graphql';
import { recordSynchronisation, setDatabaseStatus } from './report/report.command';

export type Commands = ReturnType<typeof createCommands>;

/** What mutations may do. Each command is one unit of work, and refuses by a coded error. */
export function createCommands(db: DataSource) {
  return {
    setDatabaseStatus: (author: Author, input: SetDatabaseStatusInput) =>
      setDatabaseStatus(db, author, input),
    recordSynchronisation: (author: Author, input: RecordDatabaseSynchronisationInput) =>
      recordSynchronisation(db, author, input),
  };
}
