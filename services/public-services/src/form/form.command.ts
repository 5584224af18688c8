import { todayInVietnam } from '@lien-thong/kit/clock';
import { requireRight, requireVersion, type Author } from '@lien-thong/kit/commands';
import { unitOfWork } from '@lien-thong/kit/database';
import { CodedError } from '@lien-thong/kit/errors';
import { settleDataIssues, type NewDataIssue } from '@lien-thong/kit/issues';
import { keyOn } from '@lien-thong/kit/succession';
import type { DataSource } from 'typeorm';
import type { ReportServiceFormInput } from '../generated/graphql';
import type { IssueKind } from '../issues/issue-kinds';
import { requireNextDay, serviceErrors } from '../public-service/public-service.errors';
import { factOf } from '../public-service/public-service.service';
import { readStates } from '../public-service/public-service.state';

const KIND: IssueKind = 'FORM_CONTRADICTS_COMPONENTS';
/** What only the catalogue lacks. */
const SETTLED_BY_A_FORM: IssueKind = 'FULL_WITHOUT_ELECTRONIC_FORM';

/** Records what an agency says of the electronic form of its service. @returns the service's id. */
export function reportElectronicForm(
  db: DataSource,
  author: Author,
  { service, present, matchesComponents, reportedOn, expectedVersion }: ReportServiceFormInput,
): Promise<string> {
  return unitOfWork(db, author.cause, async (uow) => {
    const today = todayInVietnam(uow.cause.at);
    const [state] = await readStates(uow.manager, [service]);
    if (!state) throw new CodedError(serviceErrors.SERVICE_UNKNOWN, { id: service });
    requireRight(author, await keyOn(uow.manager, 'agency', state.agencyCode, today));
    await requireVersion(uow, 'PublicService', service, expectedVersion);
    const rows: { present: boolean; matches: boolean | null; last: string }[] = await uow.manager.query(
      `SELECT present, matches_components AS matches, reported_on AS last FROM form_report
       WHERE service_id = $1 ORDER BY reported_on DESC, id DESC LIMIT 1`,
      [service],
    );
    const [known] = rows;
    const day = reportedOn ?? today;
    const matches = present ? (matchesComponents ?? null) : null;
    requireNextDay(today, day, known?.last ?? null);
    if (known && known.last === day && known.present === present && known.matches === matches) return service;
    await uow.manager.query(
      `INSERT INTO form_report (service_id, present, matches_components, reported_on, recorded_at)
       VALUES ($1, $2, $3, $4, $5)`,
      [service, present, matches, day, uow.cause.at],
    );
    const issues: NewDataIssue[] =
      matches === false
        ? [
            {
              ...{
                kind: KIND,
                subject: service,
                subjectType: 'PublicService',
                responsible: state.agencyCode,
              },
              detail: 'Biểu mẫu điện tử không khớp với thành phần hồ sơ công bố, theo báo cáo của cơ quan',
              source: null,
            },
          ]
        : [];
    const settled = present ? [KIND, SETTLED_BY_A_FORM] : [KIND];
    await settleDataIssues(uow.manager, settled, 'PublicService', [service], issues);
    issues.forEach(uow.raise);
    uow.audit({ action: 'report-electronic-form', subjectType: 'PublicService', subject: service });
    uow.emit({
      type: 'public-services.electronic-form-reported.v1',
      entity: 'PublicService',
      subject: service,
      agencies: state.agencyCode ? [state.agencyCode] : [],
      data: { ...factOf(state), form: { present, matchesComponents: matches, reportedOn: day } },
    });
    return service;
  });
}
