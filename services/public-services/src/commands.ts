import type { Author } from '@lien-thong/kit/commands';
import type { DataSource } from 'typeorm';
import type { SetServiceLevelInput } from './generated/graphql';
import { setServiceLevel } from './level/level.command';

export type Commands = ReturnType<typeof createCommands>;

/** What mutations may do. Each command is one unit of work, and refuses by a coded error. */
export function createCommands(db: DataSource) {
  return {
    setServiceLevel: (author: Author, input: SetServiceLevelInput) => setServiceLevel(db, author, input),
  };
}
