import { recordset, type UnitOfWork } from '@lien-thong/kit/database';
import { stateAgencies } from '../agency/agency.facts';

export interface NewMerger {
  readonly code: string;
  readonly into: string;
  readonly effectiveOn: string;
  readonly decision: string | null;
}

/** Records mergers and states the facts: that each body went into another, and what the successors are called now. */
export async function recordMergers(uow: UnitOfWork, mergers: readonly NewMerger[]): Promise<void> {
  await uow.manager.query(
    `INSERT INTO agency_merger (agency_code, into_code, effective_on, decision, recorded_at)
     SELECT code, "into", "effectiveOn", decision, $2
     FROM jsonb_to_recordset($1::jsonb) AS merger (code text, "into" text, "effectiveOn" date, decision text)`,
    [recordset(mergers), uow.cause.at],
  );
  const codes = mergers.map((merger) => merger.code);
  const successors = [...new Set(mergers.map((merger) => merger.into))];
  await applyMergers(uow, [...codes, ...successors]);
  for (const code of codes) uow.audit({ action: 'merge-agency', subjectType: 'Agency', subject: code });
  await stateAgencies(uow, codes, 'agencies.agency-merged.v1');
  await stateAgencies(uow, successors);
}

interface RecordedMerger {
  code: string;
  into: string;
  effectiveOn: string;
  decision: string | null;
}

/**
 * Makes bodies what the mergers that commands recorded made of them: the old body ends on the day, its names end with it
 * and mean the successor from then on, where nobody else bears them. One after the other in their order, since a name may
 * go through several on one day.
 */
export async function applyMergers(uow: UnitOfWork, codes: readonly string[]): Promise<void> {
  const mergers: RecordedMerger[] = await uow.manager.query(
    `SELECT agency_code AS code, into_code AS "into", effective_on AS "effectiveOn", decision FROM agency_merger
     ORDER BY effective_on, recorded_at, agency_code`,
  );
  for (const merger of mergers) await endBody(uow, merger);
  const touched = [...codes, ...mergers.map(({ code }) => code)];
  await uow.manager.query(
    `INSERT INTO key_succession AS known (register, key, successor, effective_on, version)
     SELECT 'agency', code, merged_into, active_until, 1 FROM agency
     WHERE code = ANY($1) AND merged_into IS NOT NULL AND active_until IS NOT NULL
     ON CONFLICT (register, key) DO UPDATE SET
       successor = excluded.successor, effective_on = excluded.effective_on, version = known.version + 1
     WHERE (known.successor, known.effective_on) IS DISTINCT FROM (excluded.successor, excluded.effective_on)`,
    [touched],
  );
  for (const merger of mergers) await handOnNames(uow, merger);
}

async function endBody(uow: UnitOfWork, { code, into, effectiveOn }: RecordedMerger): Promise<void> {
  await uow.manager.query('UPDATE agency SET active_until = $3, merged_into = $2 WHERE code = $1', [
    code,
    into,
    effectiveOn,
  ]);
}

/** To the body that carries on that day: the one it went into may itself have gone before. A later name stays later. */
async function handOnNames(
  uow: UnitOfWork,
  { code, into, effectiveOn, decision }: RecordedMerger,
): Promise<void> {
  const names: object[] = await uow.manager.query(
    `SELECT DISTINCT ON (folded) alias, folded, plain, greatest(valid_from, $2::date)::text AS since FROM agency_alias
     WHERE agency_code = $1 AND (valid_until IS NULL OR valid_until >= $2) ORDER BY folded, kind, alias`,
    [code, effectiveOn],
  );
  await uow.manager.query('DELETE FROM agency_alias WHERE agency_code = $1 AND valid_from >= $2', [
    code,
    effectiveOn,
  ]);
  await uow.manager.query(
    `UPDATE agency_alias SET valid_until = $2
     WHERE agency_code = $1 AND (valid_until IS NULL OR valid_until > $2)`,
    [code, effectiveOn],
  );
  await uow.manager.query(
    `INSERT INTO agency_alias (agency_code, alias, folded, plain, kind, valid_from, document)
     SELECT carrier.code, alias, folded, plain, 'OFFICIAL_FORMER', since, $4
     FROM jsonb_to_recordset($1::jsonb) AS name (alias text, folded text, plain text, since date)
     CROSS JOIN (SELECT key_on('agency', $2, $3::date) AS code) carrier
     WHERE NOT EXISTS (
       SELECT FROM agency_alias own
       WHERE own.agency_code = carrier.code AND own.folded = name.folded
         AND daterange(own.valid_from, own.valid_until) && daterange(since, NULL))
     ON CONFLICT DO NOTHING`,
    [recordset(names), into, effectiveOn, decision],
  );
}
