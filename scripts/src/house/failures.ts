import { StartFailure } from './child';
import { oneLine, type HouseConfig } from './house-config';
import { HouseProblem } from './problem';

const DISK_FULL = /No space left on device|disk full|ENOSPC|Disk quota exceeded/i;

/** The disk is full, in whichever words a program said it; undefined where it did not. */
export function diskProblem(text: string, folder: string): HouseProblem | undefined {
  if (!DISK_FULL.test(text)) return undefined;
  return new HouseProblem(
    `The disk that holds ${folder} is full. Free some space (1 GB is plenty), or name another folder: DATA_DIR=/path npm start.`,
  );
}

/** Why a server that DATABASE_URL names cannot be used, by the code of Node or PostgreSQL; never prints the password. */
export function databaseProblem(error: unknown, url: string): HouseProblem {
  const { code = '', message = '' } = error as { code?: string; message?: string };
  const { hostname, port, username } = new URL(url);
  const server = `PostgreSQL at ${hostname}:${port || '5432'}`;
  const advice: Record<string, string> = {
    ECONNREFUSED: `${server} does not answer. Start it, correct DATABASE_URL, or unset DATABASE_URL to use the embedded one.`,
    ENOTFOUND: `The host ${hostname} of DATABASE_URL is unknown. Correct it, or unset DATABASE_URL to use the embedded one.`,
    '28P01': `${server} refuses the password of ${username}. Correct DATABASE_URL.`,
    '28000': `${server} refuses the user ${username}. Correct DATABASE_URL, or allow the user in pg_hba.conf.`,
    '3D000': `The database that DATABASE_URL ends with does not exist on ${server}. Use /postgres.`,
    '42501': `The user ${username} may not create databases on ${server}. Grant it: ALTER ROLE ${username} CREATEDB.`,
    '53300': `${server} has no connection left. Raise max_connections to 300, or lower DATABASE_POOL.`,
  };
  for (const alias of ['ETIMEDOUT', 'EHOSTUNREACH', 'EAI_AGAIN', 'ENETUNREACH']) {
    advice[alias] = advice.ECONNREFUSED as string;
  }
  return new HouseProblem(advice[code] ?? `${server} cannot be used: ${message}. Correct DATABASE_URL.`);
}

/** Turns what a child said when it could not start into the line that the user reads. */
export function startProblem(error: unknown, config: HouseConfig, databaseUrl: string): HouseProblem {
  if (!(error instanceof StartFailure)) {
    if (error instanceof HouseProblem) return error;
    return diskProblem(String(error), config.dataFolder) ?? new HouseProblem(String(error));
  }
  const { child, reason, code } = error;
  const disk = diskProblem(`${reason} ${code === '53100' ? 'disk full' : ''}`, config.dataFolder);
  if (disk) return disk;
  if (reason.startsWith('The environment cannot be used'))
    return new HouseProblem(`${child}: ${oneLine(reason)}`);
  if (child === 'postgres') return new HouseProblem(reason);
  if (code === 'EADDRINUSE') {
    return new HouseProblem(
      `${child}: ${reason}. Stop what uses it, or move all ports: PORT_BASE=5000 npm start.`,
    );
  }
  if (
    code &&
    /^(28P01|28000|3D000|42501|53300|ECONNREFUSED|ENOTFOUND|ETIMEDOUT|EHOSTUNREACH|EAI_AGAIN|ENETUNREACH)$/.test(
      code,
    )
  )
    return databaseProblem(error, databaseUrl);
  return new HouseProblem(`${child} could not start: ${reason} (log: ${config.logFolder}/${child}.log)`);
}
