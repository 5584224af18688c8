import { unitOfWork } from '@lien-thong/kit/database';
import { quote, settleDataIssues, type NewDataIssue } from '@lien-thong/kit/issues';
import { readCsv, type CsvRow, type Seed } from '@lien-thong/kit/seeds';
import { sourceOf } from '@lien-thong/kit/sources';
import type { ProcedureAuthorityLevel, ProcedureKind, ProcedureStatus } from '../generated/graphql';
import type { IssueKind } from '../issues/issue-kinds';
import { registerProcedures, type Statement } from './procedure.service';
import { restateShared } from './procedure.shared';

const COLUMNS = [
  'code',
  'printed_code',
  'name',
  'kind',
  'status',
  'field',
  'managing_agency_code',
  'authority_levels',
  'document',
  'locator',
] as const;

const WITHOUT_CODE: IssueKind = 'PROCEDURE_WITHOUT_CODE';

/** The procedures that the documents name and those of the 25 essential services, entered by hand. */
export const procedureSeed: Seed = {
  name: 'procedures',
  files: ['procedures.csv'],
  async apply([text = ''], { db, cause }) {
    const statements = readCsv(text, COLUMNS).map(toStatement);
    const issues = statements.flatMap(withoutCode);
    await unitOfWork(db, cause, async (uow) => {
      await registerProcedures(uow, statements);
      const codes = statements.map(({ code }) => code);
      await settleDataIssues(uow.manager, [WITHOUT_CODE], 'Procedure', codes, issues);
      issues.forEach(uow.raise);
      await restateShared(uow);
    });
  },
};

function toStatement(row: CsvRow<(typeof COLUMNS)[number]>): Statement {
  return {
    code: row.code as string,
    origin: 'SEED',
    recordKey: null,
    recordLikeness: null,
    document: row.document,
    locator: row.locator,
    state: {
      printedCode: row.printed_code,
      name: row.name as string,
      field: row.field,
      kind: row.kind as ProcedureKind,
      status: row.status as ProcedureStatus,
      managingAgencyCode: row.managing_agency_code,
      authorityLevels: (row.authority_levels?.split(';') ?? []) as ProcedureAuthorityLevel[],
      audiences: null,
      executingBodies: null,
      channels: null,
      processingTimes: null,
      components: null,
      results: null,
      requirements: null,
      legalBasis: null,
      onlineLevel: null,
    },
  };
}

function withoutCode({ code, state, document, locator }: Statement): NewDataIssue[] {
  if (state.printedCode !== null) return [];
  return [
    {
      kind: WITHOUT_CODE,
      subject: code,
      subjectType: 'Procedure',
      responsible: state.managingAgencyCode,
      detail: `Không nguồn nào cho mã của ${quote(state.name)}`,
      source: sourceOf({ document, locator }),
    },
  ];
}
