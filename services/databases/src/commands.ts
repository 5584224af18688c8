import type { Author } from '@lien-thong/kit/commands';
import type { DataSource } from 'typeorm';
import { setConnectionStatus } from './connection/connection.command';
import { setDatabaseDeadline } from './deadline/deadline.command';
import type {
  RecordDatabaseQualityInput,
  RecordDatabaseSynchronisationInput,
  SetConnectionStatusInput,
  SetDatabaseDeadlineInput,
  SetDatabaseStatusInput,
} from './generated/graphql';
import { recordQuality } from './quality/quality.command';
import { recordSynchronisation, setDatabaseStatus } from './report/report.command';

export type Commands = ReturnType<typeof createCommands>;

/** What mutations may do. Each command is one unit of work, and refuses by a coded error. */
export function createCommands(db: DataSource) {
  return {
    setDatabaseStatus: (author: Author, input: SetDatabaseStatusInput) =>
      setDatabaseStatus(db, author, input),
    recordSynchronisation: (author: Author, input: RecordDatabaseSynchronisationInput) =>
      recordSynchronisation(db, author, input),
    recordQuality: (author: Author, input: RecordDatabaseQualityInput) => recordQuality(db, author, input),
    setDatabaseDeadline: (author: Author, input: SetDatabaseDeadlineInput) =>
      setDatabaseDeadline(db, author, input),
    setConnectionStatus: (author: Author, input: SetConnectionStatusInput) =>
      setConnectionStatus(db, author, input),
  };
}
