import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { ROOT } from '../house/house-config';

/** What somebody types, and the code of the procedure that is meant. */
export interface MeantPhrase {
  readonly phrase: string;
  readonly code: string;
}

export function readPhrases(): MeantPhrase[] {
  const file = path.join(ROOT, 'services/procedures/test/search-phrases/typed.csv');
  return parse(readFileSync(file, 'utf8'), { columns: true });
}
