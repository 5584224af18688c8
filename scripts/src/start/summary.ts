import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { House } from '../house/house';
import { ROOT, type HouseConfig } from '../house/house-config';

/** An operation file that shows several subgraphs in one answer, and what it is asked with. */
const EXAMPLE = { file: 'schema/operations/agency-card.graphql', variables: { code: 'G09' } };

/** What is where, and a question to paste. */
export function summary(house: Pick<House, 'addresses' | 'parked'>, config: HouseConfig): string {
  const rows = [...house.addresses].sort(([a], [b]) => place(a) - place(b));
  const gateway = house.addresses.get('gateway');
  if (gateway) rows.unshift(['pages', new URL('/', gateway).href]);
  rows.push([
    'data',
    config.databaseUrl ? 'on the server of DATABASE_URL' : path.join(config.dataFolder, 'postgres'),
  ]);
  rows.push(['logs', `${config.logFolder}/<name>.log`]);
  const width = Math.max(...rows.map(([name]) => name.length));
  const table = rows.map(([name, where]) => `  ${name.padEnd(width)}  ${where}`).join('\n');
  return [
    '\nLiên Thông is running.\n',
    `${table}\n`,
    ...(house.parked.length > 0
      ? [`Events that could not be read were set aside by: ${house.parked.join(', ')}\n`]
      : []),
    ...(gateway ? [exampleQuestion(gateway)] : []),
    'Ctrl+C stops everything.\n',
  ].join('\n');
}

/** The gateway first, the database last, between them the services in the order of their ports. */
function place(name: string): number {
  return name === 'gateway' ? -1 : name === 'postgres' ? 1 : 0;
}

function exampleQuestion(url: string): string {
  const file = path.join(ROOT, EXAMPLE.file);
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '{ agency(code: "G09") { name shortName } }';
  const variables = text.includes('$code') ? EXAMPLE.variables : {};
  const body = JSON.stringify({ query: inOneLine(text), variables }).replaceAll("'", "'\\''");
  return [
    'Ask it, for example:\n',
    `  curl -s ${url} -H 'content-type: application/json' -d '${body}'\n`,
    `which sends ${existsSync(file) ? EXAMPLE.file : 'this'}${Object.keys(variables).length ? ` with ${JSON.stringify(variables)}` : ''}:\n`,
    `${text.trimEnd().replace(/^/gm, '  ')}\n`,
  ].join('\n');
}

/** Comments end with their line, so they go first. */
function inOneLine(text: string): string {
  return text
    .split('\n')
    .filter((line) => !line.trimStart().startsWith('#'))
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
}
