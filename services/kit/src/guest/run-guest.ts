import { z } from 'zod';
import { loadConfig, serviceConfigShape } from '../config';
import { createLogger } from '../logging';
import { readyUntilStopped } from '../process';
import type { GuestDefinition } from './guest-definition';
import { createGuestServer } from './guest-server';

const guestConfigShape = {
  PORT: z.coerce.number().int().min(0).max(65_535).default(4001),
  LISTEN_HOST: serviceConfigShape.LISTEN_HOST,
  LOG_LEVEL: serviceConfigShape.LOG_LEVEL,
};

/** A partner's subgraph as a process: start, say so, and stop in order on SIGINT or SIGTERM. */
export async function runGuest<L>(definition: GuestDefinition<L>, env: NodeJS.ProcessEnv): Promise<void> {
  const { PORT, LISTEN_HOST, LOG_LEVEL } = loadConfig(guestConfigShape, env);
  const logger = createLogger(definition.name, LOG_LEVEL);
  const server = await createGuestServer(definition, { host: LISTEN_HOST, port: PORT }, logger);
  readyUntilStopped(definition.name, server.url, logger, () => server.stop());
}
