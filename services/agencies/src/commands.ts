import type { Author } from '@lien-thong/kit/commands';
import type { DataSource } from 'typeorm';
import type { AgencyMergerInput, UnitMergerInput } from './generated/graphql';
import { mergeAgencies } from './merger/merger.command';
import { mergeUnits } from './merger/merger.units';

export type Commands = ReturnType<typeof createCommands>;

/** What mutations may do. Each command is one unit of work, and refuses by a coded error. */
export function createCommands(db: DataSource) {
  return {
    mergeAgencies: (author: Author, input: AgencyMergerInput, dryRun: boolean) =>
      mergeAgencies(db, author, input, dryRun),
    mergeUnits: (author: Author, input: UnitMergerInput, dryRun: boolean) =>
      mergeUnits(db, author, input, dryRun),
  };
}
