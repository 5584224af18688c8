import { recordset, type UnitOfWork } from '@lien-thong/kit/database';
import { rulesFor, type PaperRule } from './paper.rule';

export interface NamedPaper {
  readonly id: string;
  readonly name: string;
}

/** Puts these rules in the place of all that were known, and reads every paper anew. @returns the procedures whose papers' databases are others now. */
export async function replaceRules(
  uow: UnitOfWork,
  rules: readonly (PaperRule & { paper: string })[],
): Promise<void> {
  await uow.manager.query('DELETE FROM paper_rule');
  await uow.manager.query(
    `INSERT INTO paper_rule (ordinal, paper, database_code, phrase, also, never, basis, document, locator)
     SELECT ordinal, paper, "databaseCode", phrase, also, never, basis, document, locator
     FROM jsonb_to_recordset($1::jsonb) AS rule (
       ordinal integer, paper text, "databaseCode" text, phrase text, also text[], never text[], basis text,
       document text, locator text)`,
    [recordset(rules.map((rule, index) => ({ ...rule, ordinal: index + 1 })))],
  );
  uow.audit({ action: 'replace-paper-rules', subjectType: 'PaperRule', subject: '*' });
}

/** States which databases can replace these papers: what a command said of one, otherwise what the rules say. */
export async function linkPapers(uow: UnitOfWork, papers: readonly NamedPaper[]): Promise<void> {
  if (papers.length === 0) return;
  const rules: PaperRule[] = await uow.manager.query(
    `SELECT database_code AS "databaseCode", phrase, also, never, basis, document, locator FROM paper_rule ORDER BY ordinal`,
  );
  const links = papers.flatMap(({ id, name }) =>
    rulesFor(name, rules).map(({ databaseCode, basis, document, locator }) => ({
      id,
      databaseCode,
      basis,
      document,
      locator,
    })),
  );
  const ids = papers.map(({ id }) => id);
  await uow.manager.query('DELETE FROM component_database WHERE component_id = ANY($1)', [ids]);
  await uow.manager.query(
    `INSERT INTO component_database (component_id, database_code, basis, document, locator)
     SELECT id, "databaseCode", basis, document, locator
     FROM jsonb_to_recordset($1::jsonb) AS link (
       id text, "databaseCode" text, basis text, document text, locator text)
     WHERE NOT EXISTS (SELECT FROM component_database_entry WHERE component_id = id)
     UNION ALL
     SELECT component_id, unnest(databases), 'COMMAND', document, NULL FROM component_database_entry
     WHERE component_id = ANY($2)`,
    [recordset(links), ids],
  );
}

export async function papersOf(uow: UnitOfWork, procedures: readonly string[] | null): Promise<NamedPaper[]> {
  return uow.manager.query(
    'SELECT id, name FROM dossier_component WHERE $1::text[] IS NULL OR procedure_code = ANY($1)',
    [procedures],
  );
}
