import { CodedError, fillText, type Locale } from '../errors';

/** A refusal that the caller can act on, as data: a code of the closed list, in the caller's language. */
export interface CommandError {
  readonly code: string;
  readonly message: string;
  readonly remedy: string;
}

export interface Outcome<T> {
  readonly result: T | null;
  readonly errors: readonly CommandError[];
}

/** Runs a command. What it refuses by a coded error is data of the payload; anything else is a bug and stays thrown. */
export async function payloadOf<T>(locale: Locale, command: () => Promise<T>): Promise<Outcome<T>> {
  try {
    return { result: await command(), errors: [] };
  } catch (error) {
    if (!(error instanceof CodedError)) throw error;
    const { code, message, remedy } = error.definition;
    const text = (texts: Readonly<Record<Locale, string>>) => fillText(texts[locale], error.details);
    return { result: null, errors: [{ code, message: text(message), remedy: text(remedy) }] };
  }
}
