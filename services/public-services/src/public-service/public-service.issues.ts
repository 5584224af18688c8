import type { NewDataIssue } from '@lien-thong/kit/issues';
import { sourceOf } from '@lien-thong/kit/sources';
import type { ServiceLevel } from '../generated/graphql';
import type { IssueKind } from '../issues/issue-kinds';
import { isNationalCode } from './service-id';
import type { ServiceState } from './public-service.state';

/** The programme whose services the plan promises fully online. */
const ESSENTIAL = 'TTDV-25';

export const LEVEL_NAME: Record<ServiceLevel, string> = {
  FULL: 'toàn trình',
  PARTIAL: 'một phần',
  INFORMATION: 'cung cấp thông tin',
};

/** The kinds below: what is no longer found of them about a service is settled. */
export const SERVICE_ISSUE_KINDS: readonly IssueKind[] = [
  'ESSENTIAL_SERVICE_WITHOUT_PROCEDURE',
  'ESSENTIAL_SERVICE_NOT_FULL',
  'FULL_WITHOUT_ONLINE_CHANNEL',
  'LEVEL_CATALOGUE_CONTRADICTS_REPORT',
];

type Fault = { kind: IssueKind; detail: string; source: NewDataIssue['source'] };

/** What is wrong with a service as it stands. */
export function issuesOf(state: ServiceState): NewDataIssue[] {
  return [...essentialFaults(state), ...levelFaults(state)].map((fault) => ({
    ...fault,
    subject: state.id,
    subjectType: 'PublicService',
    responsible: state.agencyCode,
  }));
}

function essentialFaults(state: ServiceState): Fault[] {
  const listing = state.programmes.find((one) => one.code === ESSENTIAL);
  if (!listing) return [];
  const faults: Fault[] = [];
  if (!state.procedureCode || !isNationalCode(state.procedureCode)) {
    faults.push({
      kind: 'ESSENTIAL_SERVICE_WITHOUT_PROCEDURE',
      detail: `Dịch vụ thiết yếu số ${listing.ordinal} không có mã thủ tục trong danh mục quốc gia`,
      source: sourceOf(listing),
    });
  }
  if (state.level !== null && state.level !== 'FULL') {
    faults.push({
      kind: 'ESSENTIAL_SERVICE_NOT_FULL',
      detail: `Dịch vụ thiết yếu số ${listing.ordinal} phải toàn trình; nguồn ghi «${LEVEL_NAME[state.level]}»`,
      source: state.levelSource,
    });
  }
  return faults;
}

function levelFaults(state: ServiceState): Fault[] {
  const { level, catalogueLevel } = state;
  if (state.levelReportedBy && level && catalogueLevel && level !== catalogueLevel) {
    return [
      {
        kind: 'LEVEL_CATALOGUE_CONTRADICTS_REPORT',
        detail: `Cơ quan báo cáo «${LEVEL_NAME[level]}», danh mục ghi «${LEVEL_NAME[catalogueLevel]}»`,
        source: state.source,
      },
    ];
  }
  if (!state.levelContradicted) return [];
  return [
    {
      kind: 'FULL_WITHOUT_ONLINE_CHANNEL',
      detail: 'Ghi là toàn trình nhưng không có hình thức nộp hồ sơ trực tuyến',
      source: state.levelSource,
    },
  ];
}
