import { unitOfWork } from '@lien-thong/kit/database';
import type { Seed } from '@lien-thong/kit/seeds';
import { filesOf, readTable } from '../documents/seed-tables';
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

const FILES = [...filesOf('directives.csv'), ...filesOf('directive-spellings.csv', ['pl01', 'pl02-04'])];

/** The directives that the documents give tasks and deadlines under. */
export const directiveSeed: Seed = {
  name: 'directives',
  files: FILES,
  async apply(texts, { db, cause }) {
    const printed = readTable(FILES, texts, 'directive-spellings.csv', SPELLING);
    const rows = readTable(FILES, texts, 'directives.csv', DIRECTIVE).map((row) => ({
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
