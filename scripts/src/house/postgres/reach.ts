import { statSync } from 'node:fs';
import path from 'node:path';
import { HouseProblem } from '../problem';
import type { Owner } from './binaries';

/** The first folder on the way to `target` that the user may not pass; a clone under /root has one. */
export function closedFolder(target: string, owner: Owner): string | undefined {
  const above = path.dirname(target);
  const further = above === target ? undefined : closedFolder(above, owner);
  if (further) return further;
  const { mode, uid, gid } = statSync(above);
  const passes = uid === owner.uid ? mode & 0o100 : gid === owner.gid ? mode & 0o010 : mode & 0o001;
  return passes ? undefined : above;
}

export function requireReach(targets: readonly string[], owner: Owner | null): void {
  if (!owner) return;
  for (const target of targets) {
    const closed = closedFolder(target, owner);
    if (!closed) continue;
    throw new HouseProblem(
      `PostgreSQL runs as the user postgres, who may not enter ${closed}. Move the checkout to a folder open to all (for example /srv), run npm start as an ordinary user, or set DATABASE_URL.`,
    );
  }
}
