import { createHash } from 'node:crypto';
import type { LocalDate } from '@lien-thong/kit/clock';
import { recordset, type UnitOfWork } from '@lien-thong/kit/database';
import { foldName, plainName } from '@lien-thong/kit/text';
import type { SaidByOrigin } from './procedure.merge';
import type { EffectiveProcedure, Entry, Statement } from './procedure.service';

/** A registered procedure and what each origin says of it. */
export interface KnownProcedure {
  readonly version: number;
  readonly hash: string;
  readonly document: string | null;
  readonly locator: string | null;
  /** First day of the newest version. */
  readonly validFrom: LocalDate;
  readonly statements: SaidByOrigin;
}

/** Names are compared in one form; its hash fits into an index, however long the name. */
export const nameKey = (name: string): string =>
  createHash('sha256').update(foldName(name)).digest('base64url');

/** One writer at a time: two that merge into the same procedure would each overlook the other. */
export async function lockProcedures(
  uow: UnitOfWork,
  codes: readonly string[],
): Promise<Map<string, KnownProcedure>> {
  await uow.manager.query(`SELECT pg_advisory_xact_lock(hashtext('procedure'))`);
  const rows: (KnownProcedure & { code: string })[] = await uow.manager.query(
    `SELECT code, version, state_hash AS hash, document, locator, (
       SELECT max(valid_from) FROM procedure_version said WHERE said.procedure_code = procedure.code) AS "validFrom", (
       SELECT jsonb_object_agg(origin, jsonb_build_object(
         'state', said.state, 'document', said.document, 'locator', said.locator))
       FROM procedure_statement said WHERE said.procedure_code = procedure.code) AS statements
     FROM procedure WHERE code = ANY($1)`,
    [codes],
  );
  return new Map(rows.map((row) => [row.code, row]));
}

export async function writeStatements(
  uow: UnitOfWork,
  statements: readonly (Statement | Entry)[],
): Promise<void> {
  await uow.manager.query(
    `INSERT INTO procedure_statement AS known (
       procedure_code, origin, state, document, locator, record_key, record_likeness)
     SELECT code, origin, state, document, locator, "recordKey", "recordLikeness"
     FROM jsonb_to_recordset($1::jsonb) AS said (
       code text, origin text, state jsonb, document text, locator text, "recordKey" text, "recordLikeness" text)
     ON CONFLICT (procedure_code, origin) DO UPDATE SET
       state = excluded.state, document = excluded.document, locator = excluded.locator,
       record_key = excluded.record_key, record_likeness = excluded.record_likeness
     WHERE (known.*) IS DISTINCT FROM (excluded.*)`,
    [recordset(statements)],
  );
}

export async function writeProcedures(
  uow: UnitOfWork,
  procedures: readonly EffectiveProcedure[],
): Promise<void> {
  const rows = procedures.map(({ code, state, hash, version, document, locator }) => {
    const { components, ...rest } = state;
    return {
      ...{ code, hash, version, document, locator, ...rest },
      nameKey: nameKey(state.name),
      plainName: plainName(state.name),
      componentsListed: components !== null,
    };
  });
  await uow.manager.query(
    `INSERT INTO procedure AS known (
       code, printed_code, name, name_key, plain_name, field, kind, status, managing_agency_code, authority_levels,
       audiences, executing_bodies, channels, processing_times, components_listed, results, requirements, legal_basis,
       online_level, steps, version, state_hash, document, locator)
     SELECT code, "printedCode", name, "nameKey", "plainName", field, kind, status, "managingAgencyCode",
            "authorityLevels", audiences, "executingBodies", channels,
            "processingTimes", "componentsListed", results, requirements, "legalBasis",
            "onlineLevel", steps, version, hash, document, locator
     FROM jsonb_to_recordset($1::jsonb) AS procedure (
       code text, "printedCode" text, name text, "nameKey" text, "plainName" text, field text, kind text, status text,
       "managingAgencyCode" text, "authorityLevels" text[], audiences text[], "executingBodies" text[], channels jsonb,
       "processingTimes" jsonb, "componentsListed" boolean, results jsonb, requirements text, "legalBasis" text[],
       "onlineLevel" text, steps text[], version integer, hash text, document text, locator text)
     ON CONFLICT (code) DO UPDATE SET
       printed_code = excluded.printed_code, name = excluded.name, name_key = excluded.name_key,
       plain_name = excluded.plain_name, field = excluded.field, kind = excluded.kind, status = excluded.status,
       managing_agency_code = excluded.managing_agency_code, authority_levels = excluded.authority_levels,
       audiences = excluded.audiences, executing_bodies = excluded.executing_bodies, channels = excluded.channels,
       processing_times = excluded.processing_times, components_listed = excluded.components_listed,
       results = excluded.results, requirements = excluded.requirements, legal_basis = excluded.legal_basis,
       online_level = excluded.online_level, steps = excluded.steps, version = excluded.version, state_hash = excluded.state_hash,
       document = excluded.document, locator = excluded.locator
     WHERE (known.*) IS DISTINCT FROM (excluded.*)`,
    [recordset(rows)],
  );
}

/** Puts procedures at the end of the order of change. The position means nothing outside lockProcedures. */
export async function markChanged(uow: UnitOfWork, procedures: readonly EffectiveProcedure[]): Promise<void> {
  if (procedures.length === 0) return;
  await uow.manager.query(
    `INSERT INTO procedure_change (procedure_code, position, changed_at)
     SELECT code, nextval('procedure_change_position'), clock_timestamp() FROM unnest($1::text[]) AS code
     ON CONFLICT (procedure_code) DO UPDATE SET position = excluded.position, changed_at = excluded.changed_at`,
    [procedures.map(({ code }) => code)],
  );
}

/** The history keeps every state from the first on; a row is never changed. */
export async function appendVersions(
  uow: UnitOfWork,
  procedures: readonly EffectiveProcedure[],
  validFrom: LocalDate,
): Promise<void> {
  if (procedures.length === 0) return;
  const rows = procedures.map(({ code, version, state }) => ({ code, version, state }));
  await uow.manager.query(
    `INSERT INTO procedure_version (procedure_code, number, state, valid_from, recorded_at)
     SELECT code, version, state, GREATEST($2::date, (
       SELECT max(valid_from) FROM procedure_version before WHERE before.procedure_code = code)), $3
     FROM jsonb_to_recordset($1::jsonb) AS said (code text, version integer, state jsonb)`,
    [recordset(rows), validFrom, uow.cause.at],
  );
}
