import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Words of the subgraphs, in code and comments alike. */
const WORDS =
  /agenc(y|ies)|procedure|public.?service|commune|province|ministry|committee|directives?\b|\btasks?\b|\bdatabases?\b|dossier|overdue|lienthong/i;

const SOURCES = readdirSync(__dirname, { recursive: true, encoding: 'utf8' }).filter(
  (file) => file.endsWith('.ts') && !file.endsWith('.test.ts'),
);

test('there are sources to look at', () => {
  expect(SOURCES.length).toBeGreaterThan(10);
});

test.each(SOURCES)('%s holds no domain word', (file) => {
  const found = readFileSync(path.join(__dirname, file), 'utf8').match(WORDS);
  expect(found?.[0]).toBeUndefined();
});
