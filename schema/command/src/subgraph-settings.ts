import path from 'node:path';
import type { Locale } from '@lien-thong/kit/errors';
import { CommandError } from './command-error';
import { ACCESS, accessOf, readLocale, readOptions, text } from './read-options';
import { DESCRIPTION, readDescription, required } from './subgraph-description';

export const VERBS = ['check', 'publish', 'rollback', 'history', 'retire', 'promote'] as const;
export type Verb = (typeof VERBS)[number];

export interface SubgraphSettings {
  readonly verb: Verb;
  readonly name: string;
  /** Path of the SDL. */
  readonly schema: string;
  readonly address: string;
  readonly partner: string;
  readonly contact: string;
  readonly registry: string;
  readonly token: string | undefined;
  readonly json: boolean;
  readonly locale: Locale;
  readonly to: number | null;
  readonly on: string | null;
  readonly stage: string;
}

export const USAGE = `lien-thong subgraph ${VERBS.join('|')} [--folder DIR] [options]
lien-thong subgraph init|dev … makes a new one, or tries one in the whole graph; each says more by itself

  check     says what a publication would: composition, policy, what breaks, style; writes nothing
  publish   puts the SDL into the graph as a new version
  rollback  goes back to the version before, or to --to N
  history   what was done to the subgraph, and its versions
  retire    takes it out of the graph; --on YYYY-MM-DD for one that is still used
  promote   --stage SANDBOX|INTERNAL|PUBLIC: who sees it, by a registrar

  --folder    folder with ${DESCRIPTION}, which may say name, partner, address, contact, schema; the present one by default
  --name --partner --address --contact   as in ${DESCRIPTION}, and before it
  --schema    file of the SDL; schema.graphql by default
  --registry  address of the registry; LIEN_THONG_REGISTRY, or http://127.0.0.1:4060
  --token     bearer token of the agency; LIEN_THONG_TOKEN by default, which no list of processes shows
  --json      the answer for programs
  --lang      vi or en; vi by default

Exit code: 0 done, 1 refused, 2 not asked for rightly, or the registry is away.
`;

const OPTIONS = {
  ...ACCESS,
  ...{ folder: text, name: text, partner: text, address: text, contact: text, schema: text },
  ...{ lang: text, to: text, on: text, stage: text },
  json: { type: 'boolean' },
} as const;

/** @throws CommandError that says which option is wrong or missing. */
export function readSubgraphSettings(args: readonly string[], env: NodeJS.ProcessEnv): SubgraphSettings {
  const { values, positionals } = readOptions(args, OPTIONS, USAGE);
  const [verb, ...rest] = positionals;
  if (!isVerb(verb) || rest.length > 0) throw new CommandError(USAGE);
  const folder = values.folder ?? '.';
  const own = readDescription(folder);
  const name = required(values.name ?? own.name, 'name');
  const to = values.to === undefined ? null : Number(values.to);
  if (to !== null && !(Number.isInteger(to) && to > 0))
    throw new CommandError('--to is the number of a version');
  return {
    verb,
    name,
    schema: values.schema ?? path.join(folder, own.schema ?? 'schema.graphql'),
    address: values.address ?? own.address ?? '',
    partner: values.partner ?? own.partner ?? '',
    contact: values.contact ?? own.contact ?? '',
    ...accessOf(values, env),
    json: values.json ?? false,
    locale: readLocale(values.lang),
    to,
    on: values.on ?? null,
    stage: values.stage ?? '',
  };
}

function isVerb(text: string | undefined): text is Verb {
  return VERBS.includes(text as Verb);
}
