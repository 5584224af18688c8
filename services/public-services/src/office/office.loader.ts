import { mapConnection, pageOfKeys, type PageRequest } from '@lien-thong/kit/connections';
import { alignToKeys, createArgumentLoader } from '@lien-thong/kit/loaders';
import type { DataSource } from 'typeorm';
import { readAddress } from '../unit/address';
import { foundParameters } from './found-unit.sql';
import type { OfficeList, OfficeRow, OfficeUnitRow, UnplacedRow } from './office.entity';
import { ALL_OFFICES, OFFICE_UNITS, OFFICES_FOUND, SUCCESSORS } from './office.sql';

const BY_PLACE = [
  { column: 'place', type: 'bigint' },
  { column: 'name', type: 'text' },
  { column: 'code', type: 'text' },
] as const;

const MOST_UNPLACED = 20;

export interface OfficesWanted {
  readonly province: string | null;
  readonly search: string | null;
  readonly day: string;
  readonly page: PageRequest;
}

type OfficeKey = readonly [OfficeRow['level'], string, string | null, string | null];

export function officeLoaders(db: DataSource) {
  return {
    officesOf: createArgumentLoader(
      async (services, { province, search, day, page }: OfficesWanted): Promise<OfficeList[]> => {
        const address = search === null ? null : readAddress(search);
        const parameters = [services, day, province, ...(address ? foundParameters(address) : [])];
        const list = { sql: address ? OFFICES_FOUND : ALL_OFFICES, parameters, sort: BY_PLACE };
        let asked: Promise<readonly UnplacedRow[]> | undefined;
        // The same for every service of the batch, and asked once.
        const unplaced = () => (asked ??= address ? unplacedUnits(db, address.plain) : Promise.resolve([]));
        const pages = await pageOfKeys(db, list, page, services);
        return pages.map((keys, index) =>
          Object.assign(
            mapConnection(keys, (key) => officeOf(services[index] as string, JSON.parse(key) as OfficeKey)),
            { unplaced },
          ),
        );
      },
    ),
    officeUnit: createArgumentLoader(async (codes, day: string): Promise<(OfficeUnitRow | null)[]> => {
      const rows: OfficeUnitRow[] = await db.query(OFFICE_UNITS, [codes, day]);
      return alignToKeys(codes, rows, (row) => row.code);
    }),
    successorsOf: createArgumentLoader(async (names, day: string): Promise<(number | null)[]> => {
      const rows: { name: string; successors: number }[] = await db.query(SUCCESSORS, [names, day]);
      return alignToKeys(names, rows, (row) => row.name).map((row) => row?.successors ?? null);
    }),
  };
}

const officeOf = (serviceId: string, [level, agencyCode, unitCode, formerName]: OfficeKey): OfficeRow => ({
  ...{ serviceId, level, agencyCode, unitCode, formerName },
});

function unplacedUnits(db: DataSource, patterns: readonly string[]): Promise<UnplacedRow[]> {
  return db.query(
    `SELECT former_name AS "formerName", printed_successor AS "printedSuccessor", issue_kind AS "issueKind",
            jsonb_build_object('document', document, 'locator', locator) AS source
     FROM unplaced_unit WHERE plain LIKE ANY($1::text[]) ORDER BY former_name, locator LIMIT ${MOST_UNPLACED}`,
    [patterns],
  );
}
