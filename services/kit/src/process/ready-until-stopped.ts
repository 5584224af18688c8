import type { Logger } from '../logging';

/** Says that the process is ready, and ends it in order on SIGINT, SIGTERM or when its parent is gone. */
export function readyUntilStopped(
  name: string,
  url: string,
  logger: Logger,
  stopAll: () => Promise<void>,
): void {
  let stopping = false;
  const stop = async (reason: string): Promise<void> => {
    if (stopping) return;
    stopping = true;
    logger.info({ reason }, 'stopping');
    await stopAll();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void stop(signal));
  process.on('disconnect', () => void stop('parent gone'));
  // A parent that was killed while the process was starting has left nobody to serve.
  if (process.send && !process.connected) return void stop('parent gone');
  logger.info({ url }, 'ready');
  process.send?.({ ready: name, url });
}
