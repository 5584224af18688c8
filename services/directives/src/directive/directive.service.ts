import { recordset, type UnitOfWork } from '@lien-thong/kit/database';
import { settleDataIssues } from '@lien-thong/kit/issues';
import type { DirectiveKind } from '../generated/graphql';
import { emitStates, publicStates } from '../task/task.state';

interface Sourced {
  readonly document: string | null;
  readonly locator: string | null;
}

export interface NewDirective extends Sourced {
  /** Normalised number @ year; the number alone while no source gives the year. */
  readonly id: string;
  readonly number: string | null;
  readonly year: number | null;
  readonly kind: DirectiveKind;
  readonly title: string | null;
  readonly issuerCode: string | null;
  readonly issuedOn: string | null;
  /** How documents misspell its number. */
  readonly spellings: readonly (Sourced & { readonly printed: string })[];
}

/** Registers directives, or brings registered ones up to date; every misspelt number is a data issue. */
export async function registerDirectives(
  uow: UnitOfWork,
  directives: readonly NewDirective[],
): Promise<void> {
  await upsertDirectives(uow, directives);
  await replaceSpellings(uow, directives);
  const ids = directives.map((directive) => directive.id);
  await settleDataIssues(uow.manager, ['DIRECTIVE_NUMBER_MISSPELT'], 'Directive', ids);
  for (const directive of directives) {
    uow.audit({ action: 'register-directive', subjectType: 'Directive', subject: directive.id });
    for (const { printed, document, locator } of directive.spellings) {
      uow.raise({
        kind: 'DIRECTIVE_NUMBER_MISSPELT',
        subject: directive.id,
        subjectType: 'Directive',
        responsible: null,
        detail: `In «${printed}», đúng là «${directive.number ?? directive.id}»`,
        source: document === null ? null : { document, locator },
      });
    }
  }
  // The day of issue decides which mandate is the newest, and so the deadline and leads of tasks.
  emitStates(uow, await publicStates(uow.manager, await tasksGivenBy(uow, ids)));
}

async function tasksGivenBy(uow: UnitOfWork, ids: readonly string[]): Promise<string[]> {
  const rows: { id: string }[] = await uow.manager.query(
    'SELECT DISTINCT task_id AS id FROM task_mandate WHERE directive_id = ANY($1)',
    [ids],
  );
  return rows.map((row) => row.id);
}

async function upsertDirectives(uow: UnitOfWork, directives: readonly NewDirective[]): Promise<void> {
  await uow.manager.query(
    `INSERT INTO directive (id, number, year, kind, title, issuer_code, issued_on, document, locator)
     SELECT id, number, year, kind, title, "issuerCode", "issuedOn", document, locator
     FROM jsonb_to_recordset($1::jsonb) AS directive (
       id text, number text, year int, kind text, title text, "issuerCode" text, "issuedOn" date, document text,
       locator text)
     ON CONFLICT (id) DO UPDATE SET
       number = excluded.number, year = excluded.year, kind = excluded.kind, title = excluded.title,
       issuer_code = excluded.issuer_code, issued_on = excluded.issued_on, document = excluded.document,
       locator = excluded.locator`,
    [recordset(directives)],
  );
}

async function replaceSpellings(uow: UnitOfWork, directives: readonly NewDirective[]): Promise<void> {
  const rows = directives.flatMap(({ id, spellings }) =>
    spellings.map((spelling) => ({ ...spelling, directive: id })),
  );
  await uow.manager.query('DELETE FROM directive_spelling WHERE directive_id = ANY($1)', [
    directives.map((directive) => directive.id),
  ]);
  await uow.manager.query(
    `INSERT INTO directive_spelling (directive_id, printed, document, locator)
     SELECT directive, printed, document, locator
     FROM jsonb_to_recordset($1::jsonb) AS spelling (directive text, printed text, document text, locator text)`,
    [recordset(rows)],
  );
}
