import type { UnitOfWork } from '@lien-thong/kit/database';
import { settleDataIssues, type NewDataIssue } from '@lien-thong/kit/issues';
import { sourceOf } from '@lien-thong/kit/sources';
import type { IssueKind } from '../issues/issue-kinds';

const KINDS: readonly IssueKind[] = ['PROCEDURE_CODE_SHARED', 'PROCEDURE_NAME_SHARED', 'PROCEDURE_UNUSABLE'];

/** Of two rows of procedure, mine and other: what is repealed shares its name with nobody. */
export const SHARE_A_NAME = `
  other.name_key = mine.name_key AND other.managing_agency_code = mine.managing_agency_code
  AND other.authority_levels && mine.authority_levels AND other.code <> mine.code
  AND other.status = 'IN_FORCE' AND mine.status = 'IN_FORCE'`;

interface Row {
  kind: IssueKind;
  code: string;
  /** The other procedures, in one text; null where none are concerned. */
  others: string | null;
  agency: string | null;
  document: string | null;
  locator: string | null;
}

/** States anew which procedures share a code or a name, or are of no use: no single record shows it, so the whole register is read. */
export async function restateShared(uow: UnitOfWork): Promise<void> {
  const rows: Row[] = await uow.manager.query(
    `WITH shared AS (
       SELECT 'PROCEDURE_CODE_SHARED' AS kind, mine.code, other.code AS other
       FROM procedure mine JOIN procedure other
         ON other.printed_code = mine.printed_code AND other.code <> mine.code
       UNION ALL
       SELECT 'PROCEDURE_NAME_SHARED', mine.code, other.code
       FROM procedure mine JOIN procedure other ON ${SHARE_A_NAME}
       UNION ALL
       SELECT 'PROCEDURE_UNUSABLE', code, NULL FROM procedure_search WHERE unusable = 'WITHOUT_CONTENT'
     )
     SELECT shared.kind, shared.code, string_agg(shared.other, ', ' ORDER BY shared.other) AS others,
            mine.managing_agency_code AS agency, mine.document, mine.locator
     FROM shared JOIN procedure mine USING (code)
     GROUP BY shared.kind, shared.code, agency, mine.document, mine.locator
     ORDER BY shared.kind, shared.code`,
  );
  const issues = rows.map(issueOf);
  const stated: { subject: string }[] = await uow.manager.query(
    'SELECT DISTINCT subject FROM data_issue WHERE kind = ANY($1)',
    [KINDS],
  );
  const subjects = stated.map(({ subject }) => subject);
  await settleDataIssues(uow.manager, KINDS, 'Procedure', subjects, issues);
  issues.forEach(uow.raise);
}

const DETAIL = {
  PROCEDURE_CODE_SHARED: (others: string) => `cùng mã với ${others}`,
  PROCEDURE_NAME_SHARED: (others: string) => `cùng tên, cùng cơ quan và cấp thực hiện với ${others}`,
  PROCEDURE_UNUSABLE: () =>
    'không có cấp thực hiện, cơ quan thực hiện và cách thức nộp hồ sơ: không ai dùng được',
} as const;

function issueOf({ kind, code, others, agency, document, locator }: Row): NewDataIssue {
  return {
    kind,
    subject: code,
    subjectType: 'Procedure',
    responsible: agency,
    detail: DETAIL[kind as keyof typeof DETAIL](others ?? ''),
    source: sourceOf({ document, locator }),
  };
}
