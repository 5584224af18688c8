import pino, { type Logger } from 'pino';

export type { Logger };

/** JSON lines on standard output; LOG_LEVEL=silent in tests. Never log a document, a token or a connection string. */
export function createLogger(name: string, level: string): Logger {
  return pino({ name, level, redact: ['*.password', '*.token', '*.databaseUrl', 'err.config'] });
}
