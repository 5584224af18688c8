import { recordset } from '@lien-thong/kit/database';
import { defineHandler } from '@lien-thong/kit/events';
import { stateMissingForms } from '../form/form.issues';
import { newestOf } from './newest-of';
import type { ProcedureStated } from './procedure-state';

/**
 * Keeps at which levels a procedure is handled, so that offices follow from it, and how many forms it has; says where a
 * service that is fully online has none.
 */
export const onProcedureParts = defineHandler<ProcedureStated>({
  name: 'public-services.procedure-parts',
  source: 'procedures',
  types: [
    'procedures.procedure-imported.v1',
    'procedures.procedure-published.v1',
    'procedures.procedure-amended.v1',
    'procedures.procedure-repealed.v1',
  ],
  forget: ['DELETE FROM procedure_part'],
  async apply(events, uow) {
    const newest = newestOf(events);
    const rows = newest.map(({ version, data: { code, authorityLevels, components } }) => ({
      ...{ code, version, authorityLevels, papers: components.length },
      electronicForms: components.filter((component) => component.eForm).length,
    }));
    const kept: { code: string }[] = await uow.manager.query(
      `INSERT INTO procedure_part AS known (procedure_code, version, authority_levels, papers, electronic_forms)
       SELECT code, version, "authorityLevels", papers, "electronicForms"
       FROM jsonb_to_recordset($1::jsonb) AS part (
         code text, version bigint, "authorityLevels" text[], papers integer, "electronicForms" integer)
       ON CONFLICT (procedure_code) DO UPDATE SET
         version = excluded.version, authority_levels = excluded.authority_levels, papers = excluded.papers,
         electronic_forms = excluded.electronic_forms
       WHERE excluded.version > known.version
       RETURNING procedure_code AS code`,
      [recordset(rows)],
    );
    const fresh = new Set(kept.map(({ code }) => code));
    await stateMissingForms(
      uow,
      newest.flatMap(({ data }) => (fresh.has(data.code) ? [data] : [])),
    );
  },
});
