import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readCsv } from '@lien-thong/kit/seeds';

const FOLDER = path.resolve(__dirname, '../../directives/seeds');
const DIRECTIVE = [
  'id',
  'number',
  'year',
  'kind',
  'title',
  'issuer_code',
  'issued_on',
  'document',
  'locator',
] as const;

/** The directives that every part of the documents adds, whichever folder holds them. */
export function readDirectives() {
  return readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
    .filter((file) => path.basename(file) === 'directives.csv')
    .flatMap((file) => readCsv(readFileSync(path.join(FOLDER, file), 'utf8'), DIRECTIVE));
}
