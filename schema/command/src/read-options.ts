import { parseArgs } from 'node:util';
import type { Locale } from '@lien-thong/kit/errors';
import { CommandError } from './command-error';

/** An option with a text. */
export const text = { type: 'string' } as const;

/** Where the registry is and who asks it: as every command of it takes them. */
export const ACCESS = { registry: text, token: text } as const;

type Options = Record<string, { readonly type: 'string' | 'boolean'; readonly multiple?: boolean }>;
type Read<O extends Options> = ReturnType<typeof parseArgs<{ allowPositionals: true; options: O }>>;

/** @throws CommandError that says which option is unknown or lacks its value, and how the command is used. */
export function readOptions<O extends Options>(args: readonly string[], options: O, usage: string): Read<O> {
  try {
    return parseArgs({ args: [...args], allowPositionals: true, options }) as Read<O>;
  } catch (error) {
    throw new CommandError(`${(error as Error).message}\n\n${usage}`);
  }
}

/** An option goes before the environment; a registry of this machine is asked where neither says one. */
export function accessOf(
  { registry, token }: { readonly registry?: string | undefined; readonly token?: string | undefined },
  env: NodeJS.ProcessEnv,
): { readonly registry: string; readonly token: string | undefined } {
  return {
    registry: registry ?? env.LIEN_THONG_REGISTRY ?? 'http://127.0.0.1:4060',
    token: token ?? env.LIEN_THONG_TOKEN,
  };
}

/** @throws CommandError for a language that nothing is said in. */
export function readLocale(lang = 'vi'): Locale {
  if (lang !== 'vi' && lang !== 'en') throw new CommandError(`--lang is vi or en, not "${lang}"`);
  return lang;
}
