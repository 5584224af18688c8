import type { EntityManager } from 'typeorm';
import { STANDING } from './search.weights';

const OF_LOCALITY = `coalesce(agency.level <> 'CENTRAL', procedure.managing_agency_code ~ '^H[0-9]')`;

/**
 * How likely people mean a procedure, why nobody can use it, and the terms it is looked up by. Revisions are given behind
 * the lock of the dictionary's row, so that who has read one has seen all before it. The official identifier
 * of a province begins with H: what an import brings before its agency is known has its place all the same.
 */
const RESTATE = `
  WITH now AS (
    SELECT procedure.code, reason.unusable,
           ( CASE WHEN used.essential THEN ${STANDING.essential} WHEN entered THEN ${STANDING.entered} ELSE 0 END
           + CASE WHEN used.online OR procedure.online_level = 'FULL' THEN ${STANDING.online} ELSE 0 END
           + least(log(1 + coalesce(used.received, 0)) * ${STANDING.received}, ${STANDING.mostReceived})
           + CASE WHEN procedure.audiences && ARRAY['ĐT1'] THEN ${STANDING.citizen} ELSE 0 END
           + CASE WHEN 'COMMUNAL' = ANY(procedure.authority_levels) THEN ${STANDING.communal}
                  WHEN 'PROVINCIAL' = ANY(procedure.authority_levels) THEN ${STANDING.provincial} ELSE 0 END
           + CASE WHEN (SELECT bool_and(body ILIKE '%cơ quan đại diện%') FROM unnest(procedure.executing_bodies) AS body)
                  THEN ${STANDING.abroad} ELSE 0 END
           + CASE WHEN ${OF_LOCALITY} THEN 0 ELSE ${STANDING.national} END)::real AS standing,
           ARRAY(SELECT 'level:' || level FROM unnest(procedure.authority_levels) AS level)
           || ARRAY_REMOVE(ARRAY[
                'agency:' || procedure.managing_agency_code, 'field:' || procedure.field], NULL) AS tags
    FROM procedure
    LEFT JOIN agency_state agency ON agency.code = procedure.managing_agency_code
    CROSS JOIN LATERAL (
      SELECT EXISTS (SELECT 1 FROM procedure_statement said
                     WHERE said.procedure_code = procedure.code AND said.origin = 'SEED') AS entered) AS origin
    CROSS JOIN LATERAL (
      SELECT bool_or(use.essential) AS essential, bool_or(use.level = 'FULL') AS online, sum(dossier.received) AS received
      FROM service_use use LEFT JOIN dossier_use dossier ON dossier.service_id = use.service_id
      WHERE use.procedure_code = procedure.code) AS used
    CROSS JOIN LATERAL (SELECT CASE
      WHEN procedure.status = 'REPEALED' THEN 'REPEALED'
      WHEN procedure.kind = 'INTERNAL' THEN 'INTERNAL'
      WHEN procedure.authority_levels = '{}' AND procedure.executing_bodies IS NULL
           AND procedure.channels IS NULL AND procedure.document = 'national portal' THEN 'WITHOUT_CONTENT'
      END AS unusable) AS reason
    WHERE $1::text[] IS NULL OR procedure.code = ANY($1)
  ), changed AS (
    SELECT known.code, now.standing, now.unusable, known.words || now.tags AS terms
    FROM procedure_search known JOIN now USING (code)
    WHERE (known.standing, known.unusable, known.terms) IS DISTINCT FROM (now.standing, now.unusable, known.words || now.tags)
  ), moved AS (
    UPDATE search_dictionary SET procedures = procedures + 1 WHERE EXISTS (SELECT FROM changed) RETURNING procedures
  )
  UPDATE procedure_search AS known SET
    standing = changed.standing, unusable = changed.unusable, terms = changed.terms, revision = moved.procedures
  FROM moved CROSS JOIN changed WHERE known.code = changed.code`;

/**
 * Standing is reckoned behind the lock: what another writer has just committed counts, and is not overwritten. Whoever
 * writes procedure_search takes it first: in another order two writers would wait for each other.
 */
const LOCK = 'SELECT FROM search_dictionary FOR UPDATE';

export async function lockStanding(manager: EntityManager): Promise<void> {
  await manager.query(LOCK);
}

/** @param codes the procedures whose facts have changed; all of them where null. */
export async function restateStanding(
  manager: EntityManager,
  codes: readonly string[] | null,
): Promise<void> {
  if (codes?.length === 0) return;
  await lockStanding(manager);
  await manager.query(RESTATE, [codes]);
}

/** The same for all, as a projection that is read anew has it done. */
export const RESTATE_ALL: readonly string[] = [LOCK, RESTATE.replaceAll('$1', 'NULL')];
