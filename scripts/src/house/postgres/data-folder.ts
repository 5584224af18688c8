import { spawnSync } from 'node:child_process';
import {
  accessSync,
  chownSync,
  constants,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
} from 'node:fs';
import path from 'node:path';
import { diskProblem } from '../failures';
import { HouseProblem } from '../problem';
import type { Owner } from './binaries';

export const POSTGRES_MAJOR = '18';

/** @returns whether a database is in the folder already; a HouseProblem where the folder cannot be used. */
export function inspectDataFolder(folder: string, owner: Owner | null): boolean {
  openFolder(path.dirname(folder));
  if (!existsSync(folder)) return false;
  if (readdirSync(folder).length === 0) return false;
  giveTo(folder, owner);
  const version = read(path.join(folder, 'PG_VERSION'));
  if (version === POSTGRES_MAJOR) return true;
  if (version && /^\d+(\.\d+)?$/.test(version)) {
    throw new HouseProblem(
      `The database in ${folder} was made by PostgreSQL ${version}, this is PostgreSQL ${POSTGRES_MAJOR}. Move the folder away (the data are loaded anew), or set DATABASE_URL to a server of that version.`,
    );
  }
  throw damaged(folder, 'its PG_VERSION cannot be read');
}

export function damaged(folder: string, why: string): HouseProblem {
  return new HouseProblem(
    `The database in ${folder} is damaged: ${why}. Restore it from a copy, or move the folder away and run the command again: the data are loaded anew.`,
  );
}

/** Makes the folder where it is missing; a HouseProblem where it cannot be written to. */
export function openFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o755 });
    accessSync(folder, constants.W_OK | constants.X_OK);
  } catch (error) {
    throw (
      diskProblem(String(error), folder) ??
      new HouseProblem(
        `The folder ${folder} cannot be written to (${(error as { code?: string }).code}). Make it writable, or name another: DATA_DIR=/path npm start.`,
      )
    );
  }
}

/** A folder first made by an ordinary user and now used by root, who runs PostgreSQL as another. */
function giveTo(folder: string, owner: Owner | null): void {
  const { uid } = statSync(folder);
  const wanted = owner?.uid ?? process.getuid?.() ?? uid;
  if (uid === wanted) return;
  if (owner) {
    spawnSync('chown', ['-R', `${owner.uid}:${owner.gid}`, folder]);
    return;
  }
  throw new HouseProblem(
    `The database in ${folder} belongs to another user (id ${uid}). Run the command as that user, or name another folder: DATA_DIR=/path npm start.`,
  );
}

export function createFolderFor(folder: string, owner: Owner | null): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (owner) chownSync(folder, owner.uid, owner.gid);
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    return undefined;
  }
}
