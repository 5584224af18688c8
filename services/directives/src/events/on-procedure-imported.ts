import { todayInVietnam } from '@lien-thong/kit/clock';
import { recordset } from '@lien-thong/kit/database';
import { defineHandler } from '@lien-thong/kit/events';
import type {
  ProcedureAmended,
  ProcedureImported,
  ProcedurePublished,
  ProcedureRepealed,
} from '../generated/events';
import { stateTargets } from '../target/target.facts';

type ProcedureStated = ProcedureImported | ProcedurePublished | ProcedureAmended | ProcedureRepealed;

/** Keeps every level that was said of a procedure, and whether it can be used: targets count them. */
export const onProcedureImported = defineHandler<ProcedureStated>({
  name: 'directives.procedure-levels',
  source: 'procedures',
  types: [
    'procedures.procedure-imported.v1',
    'procedures.procedure-published.v1',
    'procedures.procedure-amended.v1',
    'procedures.procedure-repealed.v1',
  ],
  forget: ['DELETE FROM procedure_level'],
  async apply(events, uow) {
    const rows = events.map(({ version, time, data: { code, kind, status, onlineLevel, channels } }) => ({
      code,
      version,
      usable: kind !== 'INTERNAL' && status === 'IN_FORCE',
      // Flagged toàn trình without an online way to hand in a dossier: the source contradicts itself.
      level: onlineLevel === 'FULL' && !channels.includes('ONLINE') ? null : onlineLevel,
      validFrom: todayInVietnam(new Date(time)),
    }));
    await uow.manager.query(
      `INSERT INTO procedure_level (procedure_code, version, usable, level, valid_from)
       SELECT code, version, usable, level, "validFrom"
       FROM jsonb_to_recordset($1::jsonb) AS report (
         code text, version bigint, usable boolean, level text, "validFrom" date)
       ON CONFLICT DO NOTHING`,
      [recordset(rows)],
    );
    await stateTargets(uow, ['procedures-fully-online']);
  },
});
