import { recordset, type UnitOfWork } from '@lien-thong/kit/database';
import { settleDataIssues } from '@lien-thong/kit/issues';
import type { PublicServiceRegistered } from '../generated/events';
import { recordLevels } from '../level/level.service';
import type { LevelReport } from '../level/level-history';
import { issuesOf, SERVICE_ISSUE_KINDS } from './public-service.issues';
import { readStates, type ServiceState } from './public-service.state';

export interface NewService {
  readonly id: string;
  readonly procedureCode: string | null;
}

/**
 * Registers services, or brings registered ones up to date, from what is known of them: the state of the procedure and
 * the lists of the programmes, in whichever order the two became known. States a fact for each one that changed.
 */
export async function registerServices(
  uow: UnitOfWork,
  services: readonly NewService[],
  reports: readonly LevelReport[] = [],
): Promise<void> {
  if (services.length === 0) return;
  await mergeServices(uow, services);
  await recordLevels(uow, reports);
  const states = await restateIssues(
    uow,
    services.map((service) => service.id),
  );
  for (const state of states) {
    uow.emit({
      type: 'public-services.service-registered.v1',
      entity: 'PublicService',
      subject: state.id,
      agencies: state.agencyCode ? [state.agencyCode] : [],
      data: factOf(state),
    });
  }
}

/** What is wrong with these services now, in place of what was. @returns their states. */
export async function restateIssues(uow: UnitOfWork, ids: readonly string[]): Promise<ServiceState[]> {
  const states = await readStates(uow.manager, ids);
  const issues = states.flatMap(issuesOf);
  await settleDataIssues(uow.manager, SERVICE_ISSUE_KINDS, 'PublicService', ids, issues);
  issues.forEach(uow.raise);
  return states;
}

/** The procedure's own words come first; a programme's fill what the procedure does not say. */
async function mergeServices(uow: UnitOfWork, services: readonly NewService[]): Promise<void> {
  const changed: { id: string }[] = await uow.manager.query(
    `INSERT INTO public_service AS known (id, procedure_code, name, agency_code, document, locator)
     SELECT wanted.id, wanted."procedureCode", coalesce(state.name, listing.name),
            coalesce(state.managing_agency_code, listing.agency_code),
            CASE WHEN state.document IS NULL THEN listing.document ELSE state.document END,
            CASE WHEN state.document IS NULL THEN listing.locator ELSE state.locator END
     FROM jsonb_to_recordset($1::jsonb) AS wanted (id text, "procedureCode" text)
     LEFT JOIN procedure_state state ON state.code = wanted."procedureCode" AND state.kind <> 'INTERNAL'
     LEFT JOIN LATERAL (
       SELECT * FROM programme_service WHERE service_id = wanted.id ORDER BY programme_code LIMIT 1
     ) listing ON true
     WHERE coalesce(state.name, listing.name) IS NOT NULL
     ORDER BY wanted.id
     ON CONFLICT (id) DO UPDATE SET
       name = excluded.name, agency_code = excluded.agency_code, document = excluded.document,
       locator = excluded.locator
     WHERE (known.name, known.agency_code, known.document, known.locator)
       IS DISTINCT FROM (excluded.name, excluded.agency_code, excluded.document, excluded.locator)
     RETURNING id`,
    [recordset(services)],
  );
  for (const { id } of changed) {
    uow.audit({ action: 'register-service', subjectType: 'PublicService', subject: id });
  }
}

export function factOf(state: ServiceState): PublicServiceRegistered {
  return {
    id: state.id,
    name: state.name,
    procedureCode: state.procedureCode,
    agencyCode: state.agencyCode,
    level: state.level,
    levelValidFrom: state.levelValidFrom,
    levelContradicted: state.levelContradicted,
    programmes: state.programmes.map(({ code, ordinal, nameInProgramme }) => ({
      code,
      ordinal,
      nameInProgramme,
    })),
    source: state.source,
  };
}
