import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { CommandError } from '../command-error';
import type { InitSettings } from './init-settings';

const TEMPLATES = path.resolve(__dirname, '../../templates');

/** Words of the templates that stand for what is the partner's own; the templates are working code as they are. */
const WORDS = /name-of-subgraph|name-of-partner|address-of-subgraph|contact-of-partner|[Pp]fx/g;

/** @throws CommandError where something is in the folder already. */
export function writeTemplate(settings: InitSettings): void {
  const { folder, flavour } = settings;
  if (existsSync(folder) && readdirSync(folder).length > 0) {
    throw new CommandError(`${folder} is not empty; --folder names another one`);
  }
  mkdirSync(folder, { recursive: true });
  cpSync(path.join(TEMPLATES, flavour), folder, { recursive: true });
  const words = wordsOf(settings);
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = path.join(entry.parentPath, entry.name);
    const written = readFileSync(file, 'utf8');
    writeFileSync(
      file,
      written.replace(WORDS, (word) => words[word] ?? word),
    );
    // A package leaves out what its own files of this name say, so in a template they are called otherwise.
    if (entry.name.startsWith('_')) renameSync(file, path.join(entry.parentPath, `.${entry.name.slice(1)}`));
  }
}

function wordsOf({
  name,
  partner,
  prefix,
  address,
  contact,
}: InitSettings): Readonly<Record<string, string>> {
  const inJson = (text: string) => JSON.stringify(text).slice(1, -1);
  return {
    'name-of-subgraph': name,
    'name-of-partner': partner,
    'address-of-subgraph': inJson(address),
    'contact-of-partner': inJson(contact),
    pfx: prefix,
    Pfx: prefix.charAt(0).toUpperCase() + prefix.slice(1),
  };
}
