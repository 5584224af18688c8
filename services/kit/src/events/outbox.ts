import { createHash, randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { Cause } from '../database/unit-of-work';
import { recordset } from '../database/recordset';
import { InvariantError } from '../errors';
import { contractFaults } from './contracts';

/** Wakes the readers of an outbox; the payload is empty, the table is the truth. */
export const OUTBOX_CHANNEL = 'outbox';

export interface NewEvent {
  readonly type: string;
  /** The entity's type name; with the subject it names what has a version. */
  readonly entity: string;
  readonly subject: string;
  readonly agencies: readonly string[];
  /** The entity's whole public state after the change. */
  readonly data: object;
}

interface VersionedEvent extends NewEvent {
  readonly version: string;
}

/**
 * Writes events in the transaction of their change. An event whose state is the one last stated under its type is no
 * news and is left out, so a command may state everything it touched.
 * @returns how many were news.
 * @throws InvariantError, before anything is written, where an event does not fit its contract in schema/events.
 */
export async function appendToOutbox(
  manager: EntityManager,
  cause: Cause,
  events: readonly NewEvent[],
): Promise<number> {
  for (const event of events) assertFits(event);
  const news: VersionedEvent[] = [];
  for (const wave of oncePerSubject(events)) news.push(...(await raiseVersions(manager, wave)));
  if (news.length === 0) return 0;
  // Numbers are drawn behind a lock that is released at commit: otherwise a transaction that commits late could leave
  // a lower position behind a reader that has already passed it.
  await manager.query(`SELECT pg_advisory_xact_lock(hashtext('outbox'))`);
  await manager.query(
    `INSERT INTO outbox (event_id, type, subject, version, agencies, data, occurred_at, correlation_id)
     SELECT event.id, event.type, event.subject, event.version, event.agencies, event.data, $2, $3
     FROM ROWS FROM (jsonb_to_recordset($1::jsonb) AS
       (id uuid, type text, subject text, version bigint, agencies text[], data jsonb)) WITH ORDINALITY AS event
     ORDER BY event.ordinality`,
    [recordset(news.map((event) => ({ ...event, id: randomUUID() }))), cause.at, cause.correlationId],
  );
  await manager.query(`SELECT pg_notify('${OUTBOX_CHANNEL}', '')`);
  return news.length;
}

/** Consumers read what JSON makes of the data, so that is what is held against the contract. */
function assertFits({ type, subject, data }: NewEvent): void {
  const faults = contractFaults(type, JSON.parse(JSON.stringify(data)));
  if (faults.length > 0) {
    throw new InvariantError(`${type} of ${subject} does not fit its contract: ${faults.join('; ')}`);
  }
}

/** One statement cannot raise the same version twice, so a subject's second event goes into a second wave. */
function oncePerSubject(events: readonly NewEvent[]): NewEvent[][] {
  const waves: NewEvent[][] = [];
  const seen = new Map<string, number>();
  for (const event of events) {
    const key = `${event.entity} ${event.subject}`;
    const wave = seen.get(key) ?? 0;
    seen.set(key, wave + 1);
    (waves[wave] ??= []).push(event);
  }
  return waves;
}

/** Locks each subject's version until commit, so that two changes of one entity are stated in the order they happen. */
async function raiseVersions(manager: EntityManager, events: readonly NewEvent[]): Promise<VersionedEvent[]> {
  const states = events.map(({ entity, subject, type, ...state }) => ({
    entity,
    subject,
    type,
    hash: stateHash(state),
  }));
  const raised: { entity: string; subject: string; version: string }[] = await manager.query(
    `INSERT INTO entity_version (entity, subject, version, stated)
     SELECT entity, subject, 1, jsonb_build_object(type, hash)
     FROM jsonb_to_recordset($1::jsonb) AS state (entity text, subject text, type text, hash text)
     ORDER BY entity, subject
     ON CONFLICT (entity, subject) DO UPDATE
     SET version = entity_version.version + 1, stated = entity_version.stated || excluded.stated
     WHERE NOT entity_version.stated @> excluded.stated
     RETURNING entity, subject, version`,
    [recordset(states)],
  );
  const versions = new Map(raised.map((row) => [`${row.entity} ${row.subject}`, row.version]));
  return events.flatMap((event) => {
    const version = versions.get(`${event.entity} ${event.subject}`);
    return version === undefined ? [] : [{ ...event, version }];
  });
}

function stateHash(state: Pick<NewEvent, 'agencies' | 'data'>): string {
  return createHash('sha256').update(JSON.stringify(state)).digest('base64url');
}
