import type { Locale } from '@lien-thong/kit/errors';
import { CommandError } from './command-error';

export interface RegistryAccess {
  readonly registry: string;
  readonly token: string | undefined;
  readonly locale: Locale;
}

export interface RegistryReply {
  readonly status: number;
  readonly body: unknown;
}

const PATIENCE_MS = 60_000;

/** Asks the registry. @throws CommandError where it is away or answers no JSON. */
export async function askRegistry(
  { registry, token, locale }: RegistryAccess,
  method: string,
  path: string,
  body?: object,
): Promise<RegistryReply> {
  try {
    const response = await fetch(new URL(path, registry), {
      method,
      headers: {
        'content-type': 'application/json',
        'accept-language': locale,
        ...(token && { authorization: `Bearer ${token}` }),
      },
      body: body && JSON.stringify(body),
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    const text = await response.text();
    return { status: response.status, body: text === '' ? {} : JSON.parse(text) };
  } catch (error) {
    const { message, cause } = error as Error;
    const reason = cause instanceof Error ? cause.message : message;
    throw new CommandError(`The registry at ${registry} does not answer as it should: ${reason}`);
  }
}
