import type { Author } from '@lien-thong/kit/commands';
import type { DataSource } from 'typeorm';
import type { AmendProcedureInput, PublishProcedureInput, RepealProcedureInput } from './generated/graphql';
import { amendProcedure, publishProcedure, repealProcedure } from './procedure/procedure.command';

export type Commands = ReturnType<typeof createCommands>;

/** What mutations may do. Each command is one unit of work, and refuses by a coded error. */
export function createCommands(db: DataSource) {
  return {
    publishProcedure: (author: Author, input: PublishProcedureInput) => publishProcedure(db, author, input),
    amendProcedure: (author: Author, input: AmendProcedureInput) => amendProcedure(db, author, input),
    repealProcedure: (author: Author, input: RepealProcedureInput) => repealProcedure(db, author, input),
  };
}
