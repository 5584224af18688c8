import { recordset, type UnitOfWork } from '@lien-thong/kit/database';
import { linkPapers } from '../paper/paper.service';
import type { EffectiveProcedure } from '../procedure/procedure.service';
import { componentId } from '../procedure/procedure.state';

/**
 * Makes the papers of procedures those of their state. One that is still listed keeps its row and its id, so that what
 * points to it stays.
 */
export async function replaceComponents(
  uow: UnitOfWork,
  procedures: readonly EffectiveProcedure[],
): Promise<void> {
  if (procedures.length === 0) return;
  const rows = procedures.flatMap(({ code, state }) =>
    (state.components ?? []).map((component, index) => ({
      ...component,
      id: componentId(code, component),
      procedure: code,
      place: index + 1,
    })),
  );
  await uow.manager.query(
    'DELETE FROM dossier_component WHERE procedure_code = ANY($1) AND id <> ALL($2::text[])',
    [procedures.map(({ code }) => code), rows.map(({ id }) => id)],
  );
  await uow.manager.query(
    `INSERT INTO dossier_component (id, procedure_code, code, ordinal, place, name, group_name, originals, copies,
                                    forms, e_form, required)
     SELECT id, procedure, code, ordinal, place, name, "group", originals, copies, forms, "eForm", required
     FROM jsonb_to_recordset($1::jsonb) AS component (
       id text, procedure text, code text, ordinal integer, place integer, name text, "group" text, originals integer,
       copies integer, forms text[], "eForm" boolean, required boolean)
     ON CONFLICT (id) DO UPDATE SET
       place = excluded.place, name = excluded.name, group_name = excluded.group_name,
       originals = excluded.originals, copies = excluded.copies, forms = excluded.forms, e_form = excluded.e_form,
       required = excluded.required`,
    [recordset(rows)],
  );
  await linkPapers(uow, rows);
}
