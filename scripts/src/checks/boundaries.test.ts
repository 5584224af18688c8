import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from '../house/house-config';

/** Words of the domains, in the singular. Left out is «service», which a gateway uses in its own sense. */
const DOMAIN = [
  ...[
    'agency',
    'ministry',
    'province',
    'commune',
    'committee',
    'decree',
    'directive',
    'mandate',
    'assignment',
  ],
  ...[
    'procedure',
    'dossier',
    'citizen',
    'offering',
    'task',
    'database',
    'deadline',
    'overdue',
    'handover',
    'portal',
  ],
  ...['tthc', 'dvctt', 'vneid', 'ndxp', 'lgsp', 'steering', 'enterprise', 'catalogue', 'finding'],
];

/** Where GraphQL, HTTP or plain English use one of the words in a sense of their own. */
const OWN_SENSE: Readonly<Record<string, RegExp>> = {
  directive: /^(authorisation|compile|planning|live)\//,
  database: /^(config|standalone\/serve)\.ts$/,
  deadline: /^subgraphs\/http\//,
  assignment: /^subgraphs\/http\/deadlines\.ts$/,
  finding: /^http\/apollo-servers\.ts$/,
};

const files = readdirSync(path.join(ROOT, 'gateway/src'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
  .map((file) => ({ file, text: readFileSync(path.join(ROOT, 'gateway/src', file), 'utf8') }));

/** agencyByCode, AGENCY_CODE and "agencies" all hold the word agency. */
function wordsOf(text: string): Set<string> {
  const words =
    text
      .replace(/([a-z])([A-Z])/g, '$1 $2')
      .toLowerCase()
      .match(/[a-z]+/g) ?? [];
  return new Set(words.flatMap((word) => [word, word.replace(/ies$/, 'y'), word.replace(/s$/, '')]));
}

test('the gateway knows no domain: no file of it holds a word of one', () => {
  const found = files.flatMap(({ file, text }) => {
    const words = wordsOf(`${file} ${text}`);
    return DOMAIN.filter((word) => words.has(word) && !OWN_SENSE[word]?.test(file)).map(
      (word) => `${file}: ${word}`,
    );
  });
  expect(files.length).toBeGreaterThan(5);
  expect(found).toEqual([]);
});

test('a domain word is found in every form in which code writes it', () => {
  expect([...wordsOf('loadAgencyCode AGENCY_CODE agencies')].filter((word) => word === 'agency')).toEqual([
    'agency',
  ]);
});
