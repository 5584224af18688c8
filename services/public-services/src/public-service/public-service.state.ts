import { sourceOf } from '@lien-thong/kit/sources';
import type { EntityManager } from 'typeorm';
import type { ServiceLevel } from '../generated/graphql';
import { isContradicted } from '../level/level-history';

interface Source {
  readonly document: string;
  readonly locator: string | null;
}

export interface ListingState {
  readonly code: string;
  readonly ordinal: number;
  readonly nameInProgramme: string;
  readonly document: string | null;
  readonly locator: string | null;
}

/** Everything that is public about a service, as it is after the last thing that was said of it. */
export interface ServiceState {
  readonly id: string;
  readonly name: string;
  readonly procedureCode: string | null;
  readonly agencyCode: string | null;
  readonly level: ServiceLevel | null;
  readonly levelValidFrom: string | null;
  readonly levelContradicted: boolean | null;
  readonly levelReportedBy: string | null;
  /** The level that the catalogue gives, which an agency's own report may differ from. */
  readonly catalogueLevel: ServiceLevel | null;
  readonly levelSource: Source | null;
  readonly programmes: ListingState[];
  readonly source: Source | null;
}

interface StateRow extends Omit<ServiceState, 'levelContradicted' | 'levelSource' | 'source'> {
  readonly document: string | null;
  readonly locator: string | null;
  readonly onlineChannel: boolean | null;
  readonly levelDocument: string | null;
  readonly levelLocator: string | null;
}

/** The states of many services in one statement. */
export async function readStates(manager: EntityManager, ids: readonly string[]): Promise<ServiceState[]> {
  const rows: StateRow[] = await manager.query(
    `SELECT service.id, service.name, service.procedure_code AS "procedureCode", service.agency_code AS "agencyCode",
            service.document, service.locator, report.level, report.valid_from AS "levelValidFrom",
            report.online_channel AS "onlineChannel", report.document AS "levelDocument",
            report.locator AS "levelLocator", report.reported_by AS "levelReportedBy",
            procedure.online_level AS "catalogueLevel", listing.programmes
     FROM public_service service
     LEFT JOIN procedure_state procedure ON procedure.code = service.procedure_code
     LEFT JOIN LATERAL (
       SELECT * FROM level_report WHERE service_id = service.id ORDER BY valid_from DESC, id DESC LIMIT 1
     ) report ON true
     CROSS JOIN LATERAL (
       SELECT coalesce(jsonb_agg(jsonb_build_object(
         'code', programme_code, 'ordinal', ordinal, 'nameInProgramme', name, 'document', document,
         'locator', locator) ORDER BY programme_code), '[]') AS programmes
       FROM programme_service WHERE service_id = service.id
     ) listing
     WHERE service.id = ANY($1) ORDER BY service.id`,
    [ids],
  );
  return rows.map(({ document, locator, onlineChannel, levelDocument, levelLocator, ...row }) => ({
    ...row,
    levelContradicted: isContradicted({ level: row.level, onlineChannel: onlineChannel ?? false }),
    levelSource: sourceOf({ document: levelDocument, locator: levelLocator }),
    source: sourceOf({ document, locator }),
  }));
}
