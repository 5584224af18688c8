import type { Author } from '@lien-thong/kit/commands';
import type { DataSource } from 'typeorm';
import type { ReportTaskProgressInput } from './generated/graphql';
import { reportTaskProgress } from './progress/progress.command';

export type Commands = ReturnType<typeof createCommands>;

/** What mutations may do. Each command is one unit of work, and refuses by a coded error. */
export function createCommands(db: DataSource) {
  return {
    reportTaskProgress: (author: Author, input: ReportTaskProgressInput) =>
      reportTaskProgress(db, author, input),
  };
}
