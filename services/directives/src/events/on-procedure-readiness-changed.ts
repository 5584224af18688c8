import { recordset } from '@lien-thong/kit/database';
import { defineHandler } from '@lien-thong/kit/events';
import type { ProcedureReadinessChanged } from '../generated/events';
import { stateTargets } from '../target/target.facts';
import { newestOf } from './newest-of';

/** Keeps how many papers of a procedure data can replace, and do: a target counts such procedures. */
export const onProcedureReadinessChanged = defineHandler<ProcedureReadinessChanged>({
  name: 'directives.procedure-readiness',
  source: 'procedures',
  types: ['procedures.procedure-readiness-changed.v1'],
  forget: ['DELETE FROM procedure_readiness'],
  async apply(events, uow) {
    const rows = newestOf(events).map(({ version, data: { procedureCode, replaceable, replaced } }) => ({
      ...{ procedureCode, version, replaceable, replaced },
    }));
    await uow.manager.query(
      `INSERT INTO procedure_readiness AS known (procedure_code, version, replaceable, replaced)
       SELECT "procedureCode", version, replaceable, replaced
       FROM jsonb_to_recordset($1::jsonb) AS said (
         "procedureCode" text, version bigint, replaceable integer, replaced integer)
       ON CONFLICT (procedure_code) DO UPDATE SET
         version = excluded.version, replaceable = excluded.replaceable, replaced = excluded.replaced
       WHERE excluded.version > known.version`,
      [recordset(rows)],
    );
    await stateTargets(uow, ['procedures-replaced']);
  },
});
