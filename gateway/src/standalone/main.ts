import { createLogger } from '@lien-thong/kit/logging';
import { readyUntilStopped } from '@lien-thong/kit/process';
import { serveStandalone } from './serve';
import { readSettings } from './settings';
import { StandaloneError } from './standalone-error';

const NAME = 'gateway';

/** `lien-thong gateway …` */
export async function main(args: readonly string[], env: NodeJS.ProcessEnv): Promise<void> {
  try {
    const settings = readSettings(args);
    const logger = createLogger(NAME, env.LOG_LEVEL ?? 'info');
    const server = await serveStandalone(settings, logger);
    readyUntilStopped(NAME, server.url, logger, () => server.stop());
  } catch (error) {
    if (!(error instanceof StandaloneError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}
