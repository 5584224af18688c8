import type { UnitOfWork } from '@lien-thong/kit/database';
import { settleDataIssues, type NewDataIssue } from '@lien-thong/kit/issues';
import { sourceOf } from '@lien-thong/kit/sources';
import type { IssueKind } from '../issues/issue-kinds';

const KINDS: readonly IssueKind[] = ['PROCEDURE_CODE_SHARED', 'PROCEDURE_NAME_SHARED'];

/** Of two rows of procedure, mine and other: what is repealed shares its name with nobody. */
export const SHARE_A_NAME = `
  other.name_key = mine.name_key AND other.managing_agency_code = mine.managing_agency_code
  AND other.authority_levels && mine.authority_levels AND other.code <> mine.code
  AND other.status = 'IN_FORCE' AND mine.status = 'IN_FORCE'`;

interface Row {
  kind: IssueKind;
  code: string;
  /** The other procedures, in one text. */
  others: string;
  agency: string | null;
  document: string | null;
  locator: string | null;
}

/** States anew which procedures share a code or a name: no single record shows it, so the whole register is read. */
export async function restateShared(uow: UnitOfWork): Promise<void> {
  const rows: Row[] = await uow.manager.query(
    `WITH shared AS (
       SELECT 'PROCEDURE_CODE_SHARED' AS kind, mine.code, other.code AS other
       FROM procedure mine JOIN procedure other
         ON other.printed_code = mine.printed_code AND other.code <> mine.code
       UNION ALL
       SELECT 'PROCEDURE_NAME_SHARED', mine.code, other.code
       FROM procedure mine JOIN procedure other ON ${SHARE_A_NAME}
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

function issueOf({ kind, code, others, agency, document, locator }: Row): NewDataIssue {
  const what = kind === 'PROCEDURE_CODE_SHARED' ? 'cùng mã' : 'cùng tên, cùng cơ quan và cấp thực hiện';
  return {
    kind,
    subject: code,
    subjectType: 'Procedure',
    responsible: agency,
    detail: `${what} với ${others}`,
    source: sourceOf({ document, locator }),
  };
}
