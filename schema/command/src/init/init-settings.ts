import path from 'node:path';
import { CommandError } from '../command-error';
import { readOptions, text } from '../read-options';

/** Each is a folder of templates/. */
export const FLAVOURS = ['kit', 'yoga', 'strawberry'] as const;
export type Flavour = (typeof FLAVOURS)[number];

export interface InitSettings {
  readonly name: string;
  readonly flavour: Flavour;
  readonly folder: string;
  readonly partner: string;
  readonly prefix: string;
  /** Empty where it is to be filled in later. */
  readonly address: string;
  readonly contact: string;
}

export const USAGE = `lien-thong subgraph init NAME --partner PARTNER --prefix PREFIX [--flavour ${FLAVOURS.join('|')}] [options]

Makes a folder with a working subgraph, its test, its Dockerfile, and a README of ten minutes.

  --partner   the organisation, as it is, or will be, registered
  --prefix    what its names in the graph begin with: 2 to 20 lower-case letters and digits
  --flavour   kit: TypeScript with the house's kit (the default); yoga: JavaScript on GraphQL Yoga; strawberry: Python
  --folder    where it is made; ./NAME by default
  --address   where the house will reach it; may be filled in later
  --contact   whom to call when it does not answer; may be filled in later
`;

const OPTIONS = {
  ...{ partner: text, prefix: text, flavour: text },
  ...{ folder: text, address: text, contact: text },
};
const NAME = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
const PREFIX = /^[a-z][a-z0-9]{1,19}$/;

/** @throws CommandError that says which option is wrong or missing. */
export function readInitSettings(args: readonly string[]): InitSettings {
  const { values, positionals } = readOptions(args, OPTIONS, USAGE);
  const [, name, ...rest] = positionals;
  const { partner, prefix, flavour = 'kit', folder, address = '', contact = '' } = values;
  if (!name || rest.length > 0 || !partner || !prefix) throw new CommandError(USAGE);
  requireForm('The name', name, NAME, 'kebab-case: lower-case letters, digits and hyphens');
  requireForm('--partner', partner, NAME, 'kebab-case: lower-case letters, digits and hyphens');
  requireForm('--prefix', prefix, PREFIX, '2 to 20 lower-case letters and digits');
  if (!isFlavour(flavour)) throw new CommandError(`--flavour is one of ${FLAVOURS.join(', ')}`);
  if (address !== '' && !URL.canParse(address)) throw new CommandError(`--address is no URL: ${address}`);
  return { name, flavour, folder: path.resolve(folder ?? name), partner, prefix, address, contact };
}

function requireForm(what: string, given: string, form: RegExp, words: string): void {
  if (!form.test(given))
    throw new CommandError(`${what} has to be in ${words}, not ${JSON.stringify(given)}`);
}

function isFlavour(given: string): given is Flavour {
  return (FLAVOURS as readonly string[]).includes(given);
}
