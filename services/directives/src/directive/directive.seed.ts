import { unitOfWork } from '@lien-thong/kit/database';
import { readCsv, type Seed } from '@lien-thong/kit/seeds';
import type { DirectiveKind } from '../generated/graphql';
import { registerDirectives } from './directive.service';

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
const SPELLING = ['directive_id', 'printed', 'document', 'locator'] as const;

/** The directives that the documents give tasks and deadlines under. */
export const directiveSeed: Seed = {
  name: 'directives',
  files: ['directives.csv', 'directive-spellings.csv'],
  async apply([directives = '', spellings = ''], { db, cause }) {
    const printed = readCsv(spellings, SPELLING);
    const rows = readCsv(directives, DIRECTIVE).map((row) => ({
      id: row.id as string,
      number: row.number,
      year: row.year === null ? null : Number(row.year),
      kind: row.kind as DirectiveKind,
      title: row.title,
      issuerCode: row.issuer_code,
      issuedOn: row.issued_on,
      document: row.document,
      locator: row.locator,
      spellings: printed
        .filter((spelling) => spelling.directive_id === row.id)
        .map((spelling) => ({
          printed: spelling.printed as string,
          document: spelling.document,
          locator: spelling.locator,
        })),
    }));
    await unitOfWork(db, cause, (uow) => registerDirectives(uow, rows));
  },
};
