import { HouseProblem } from '../problem';
import { startPostgres } from './server';

/**
 * The embedded PostgreSQL as a child process like any other: says when it is ready, stops on SIGTERM, and does not
 * outlive its parent. Arguments: data folder, port.
 */
async function keep(folder: string, port: number): Promise<void> {
  const server = await startPostgres(folder, port);
  let stopping = false;
  const stop = async (): Promise<void> => {
    if (stopping) return;
    stopping = true;
    await server.stop();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop());
  process.on('disconnect', () => void stop());
  if (!process.connected) await stop();
  void server.ended.then((reason) => {
    if (stopping) return;
    process.stderr.write(`${reason}\n`);
    process.exit(1);
  });
  process.send?.({ ready: 'postgres', url: `postgresql://127.0.0.1:${port}` });
}

const [folder = '', port = ''] = process.argv.slice(2);
keep(folder, Number(port)).catch((error: unknown) => {
  const reason =
    error instanceof HouseProblem ? error.message : `PostgreSQL could not be started: ${String(error)}`;
  process.send?.({ failed: 'postgres', reason });
  process.stderr.write(`${reason}\n`);
  process.exit(1);
});
