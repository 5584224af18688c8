import { todayInVietnam } from '@lien-thong/kit/clock';
import type { UnitOfWork } from '@lien-thong/kit/database';
import type { ProcedureReadinessChanged } from '../generated/events';
import { liveDatabases, readinessState } from './readiness.state';

/**
 * States how far data replace the papers of these procedures (of all: null), where any can be replaced or could be
 * before; what was stated before in the same words is no news.
 */
export async function stateReadiness(uow: UnitOfWork, codes: readonly string[] | null): Promise<void> {
  const states: ProcedureReadinessChanged[] = await uow.manager.query(
    `WITH state AS (${readinessState('$2', '($1::text[] IS NULL OR procedure.code = ANY($1))')}),
     link AS (
       SELECT component.procedure_code,
              jsonb_agg(jsonb_build_object(
                'componentId', component.id, 'componentName', component.name,
                'databaseCode', link.database_code, 'live', link.database_code IN (${liveDatabases('$2')}))
                ORDER BY component.id, link.database_code) AS links
       FROM component_database link JOIN dossier_component component ON component.id = link.component_id
       WHERE $1::text[] IS NULL OR component.procedure_code = ANY($1)
       GROUP BY component.procedure_code
     )
     SELECT state.code AS "procedureCode", state.agency AS "managingAgencyCode", state.total, state.replaceable,
            state.replaced, state.waiting_for AS "waitingFor", coalesce(link.links, '[]') AS links
     FROM state LEFT JOIN link ON link.procedure_code = state.code
     WHERE link.links IS NOT NULL
        OR EXISTS (SELECT FROM entity_version WHERE entity = 'ProcedureReadiness' AND subject = state.code)
     ORDER BY state.code`,
    [codes, todayInVietnam(uow.cause.at)],
  );
  for (const data of states) {
    uow.emit({
      type: 'procedures.procedure-readiness-changed.v1',
      entity: 'ProcedureReadiness',
      subject: data.procedureCode,
      agencies: data.managingAgencyCode === null ? [] : [data.managingAgencyCode],
      data,
    });
  }
}

/** The procedures that ask for a paper which one of these databases can replace. */
export async function proceduresOn(uow: UnitOfWork, databases: readonly string[]): Promise<string[]> {
  const rows: { code: string }[] = await uow.manager.query(
    `SELECT DISTINCT component.procedure_code AS code
     FROM component_database link JOIN dossier_component component ON component.id = link.component_id
     WHERE link.database_code = ANY($1)`,
    [databases],
  );
  return rows.map(({ code }) => code);
}
