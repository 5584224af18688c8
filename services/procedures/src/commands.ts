import type { Author } from '@lien-thong/kit/commands';
import type { DataSource } from 'typeorm';
import type {
  AmendProcedureInput,
  PublishProcedureInput,
  RepealProcedureInput,
  SetComponentDatabasesInput,
} from './generated/graphql';
import { setComponentDatabases } from './paper/paper.command';
import { amendProcedure, publishProcedure, repealProcedure } from './procedure/procedure.command';

export type Commands = ReturnType<typeof createCommands>;

/** What mutations may do. Each command is one unit of work, and refuses by a coded error. */
export function createCommands(db: DataSource) {
  return {
    publishProcedure: (author: Author, input: PublishProcedureInput) => publishProcedure(db, author, input),
    amendProcedure: (author: Author, input: AmendProcedureInput) => amendProcedure(db, author, input),
    repealProcedure: (author: Author, input: RepealProcedureInput, dryRun: boolean) =>
      repealProcedure(db, author, input, dryRun),
    setComponentDatabases: (author: Author, input: SetComponentDatabasesInput) =>
      setComponentDatabases(db, author, input),
  };
}
