import { todayInVietnam } from '@lien-thong/kit/clock';
import type { UnitOfWork } from '@lien-thong/kit/database';
import { settleDataIssues, type NewDataIssue } from '@lien-thong/kit/issues';
import { placeAgencies, type Placement } from '../agency/agency.placement';
import type { IssueKind } from '../issues/issue-kinds';
import { registerProcedures, type EffectiveProcedure, type Statement } from '../procedure/procedure.service';
import { agencyFaults } from './agency-faults';
import { readProcedure } from './read-procedure';
import { recordKey, type CatalogueRecord } from './record';
import { likenessOf } from './scan-catalogue';

/** What a record itself can have wrong; what is no longer found is settled when it comes again. */
const RECORD_KINDS: readonly IssueKind[] = [
  'PROCEDURE_CODE_MISPRINTED',
  'PROCEDURE_NAMES_ABOLISHED_LEVEL',
  'PROCEDURE_FULL_ONLINE_WITHOUT_CHANNEL',
  'PROCEDURE_TIME_WITHOUT_UNIT',
  'PROCEDURE_TIME_PARTLY_WITHOUT_UNIT',
  'PROCEDURE_TIME_IN_PROSE',
  'PROCEDURE_FEE_ZERO_WITH_NOTE',
  'IMPORT_AGENCY_UNKNOWN',
  'IMPORT_AGENCY_FORMER',
  'IMPORT_AGENCY_CONTRADICTED',
  'IMPORT_VALUE_UNKNOWN',
  'IMPORT_LIST_CUT',
];

const PORTAL = 'national portal';

/** Writes the records of one batch, with what is wrong with them, in the unit of work given. */
export async function importBatch(
  uow: UnitOfWork,
  records: readonly CatalogueRecord[],
  codes: ReadonlyMap<string, string>,
): Promise<EffectiveProcedure[]> {
  const printed = records.map(({ agencyCode, agency }) => ({ code: agencyCode, name: agency }));
  const places = await placeAgencies(uow.manager, printed, todayInVietnam(uow.cause.at));
  const read = records.map((record, i) =>
    readOne(record, codes.get(recordKey(record)) as string, places[i] as Placement),
  );
  const issues = read.flatMap((one) => one.issues);
  const subjects = read.map(({ statement }) => statement.code);
  await settleDataIssues(uow.manager, RECORD_KINDS, 'Procedure', subjects, issues);
  issues.forEach(uow.raise);
  return registerProcedures(
    uow,
    read.map(({ statement }) => statement),
  );
}

function readOne(
  record: CatalogueRecord,
  code: string,
  placement: Placement,
): { statement: Statement; issues: NewDataIssue[] } {
  const { state, faults } = readProcedure(record);
  const place = `record ${record.code}`;
  const found = [...faults, ...agencyFaults({ code: record.agencyCode, name: record.agency }, placement)];
  return {
    statement: {
      code,
      origin: 'IMPORT',
      state: { ...state, managingAgencyCode: placement.code },
      document: PORTAL,
      locator: record.updatedAt ? `${place}, ${todayInVietnam(new Date(record.updatedAt))}` : place,
      recordKey: recordKey(record),
      recordLikeness: likenessOf(record),
    },
    issues: found.map(({ kind, detail, responsible }) => ({
      kind,
      detail,
      subject: code,
      subjectType: 'Procedure',
      responsible: responsible === undefined ? placement.code : responsible,
      // Without the day of its last change: the same fault stays the same issue when the record is touched.
      source: { document: PORTAL, locator: place },
    })),
  };
}
