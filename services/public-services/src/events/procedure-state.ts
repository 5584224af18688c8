import { recordset, type UnitOfWork } from '@lien-thong/kit/database';
import type { DomainEvent } from '@lien-thong/kit/events';
import type {
  ProcedureAmended,
  ProcedureImported,
  ProcedurePublished,
  ProcedureRepealed,
} from '../generated/events';

/** Each of them carries the procedure's whole public state. */
export type ProcedureStated = ProcedureImported | ProcedurePublished | ProcedureAmended | ProcedureRepealed;

type Stated = DomainEvent<ProcedureStated>;

/**
 * Keeps the newest state of each procedure.
 * @returns the events that were news when they came, in order: a stale one tells nothing, not even for the history.
 */
export async function keepProcedureStates(uow: UnitOfWork, events: readonly Stated[]): Promise<Stated[]> {
  const known = await knownVersions(uow, events);
  const fresh: Stated[] = [];
  for (const event of events) {
    if (event.version <= (known.get(event.subject) ?? 0)) continue;
    known.set(event.subject, event.version);
    fresh.push(event);
  }
  const newest = new Map(fresh.map((event) => [event.subject, event]));
  if (newest.size > 0) await upsertStates(uow, [...newest.values()]);
  return fresh;
}

async function knownVersions(uow: UnitOfWork, events: readonly Stated[]): Promise<Map<string, number>> {
  const rows: { code: string; version: string }[] = await uow.manager.query(
    'SELECT code, version FROM procedure_state WHERE code = ANY($1)',
    [events.map((event) => event.subject)],
  );
  return new Map(rows.map((row) => [row.code, Number(row.version)]));
}

async function upsertStates(uow: UnitOfWork, events: readonly Stated[]): Promise<void> {
  const rows = events.map(
    ({ version, data: { code, name, kind, status, managingAgencyCode, onlineLevel, source } }) => ({
      ...{ code, version, name, kind, status, managingAgencyCode, onlineLevel },
      document: source?.document,
      locator: source?.locator,
    }),
  );
  await uow.manager.query(
    `INSERT INTO procedure_state AS known (code, version, name, kind, status, managing_agency_code, online_level,
                                           document, locator)
     SELECT code, version, name, kind, status, "managingAgencyCode", "onlineLevel", document, locator
     FROM jsonb_to_recordset($1::jsonb) AS state (
       code text, version bigint, name text, kind text, status text, "managingAgencyCode" text, "onlineLevel" text,
       document text, locator text)
     ON CONFLICT (code) DO UPDATE SET
       version = excluded.version, name = excluded.name, kind = excluded.kind, status = excluded.status,
       managing_agency_code = excluded.managing_agency_code, online_level = excluded.online_level, document = excluded.document, locator = excluded.locator
     WHERE excluded.version > known.version`,
    [recordset(rows)],
  );
}
