import type { Placement, PrintedAgency } from '../agency/agency.placement';
import { quote } from '@lien-thong/kit/issues';
import type { Fault } from './faults';

/** What is wrong with the agency of a record, once it has been placed. */
export function agencyFaults({ code, name }: PrintedAgency, placement: Placement): Fault[] {
  const printed = [code, name && quote(name)].filter(Boolean).join(' ');
  if (placement.code === null) {
    const detail = printed ? `không có cơ quan nào là ${printed}` : 'không ghi cơ quan';
    return [{ kind: 'IMPORT_AGENCY_UNKNOWN', detail }];
  }
  if (placement.former) {
    const now = placement.successor ? `, nay là ${placement.successor}` : '';
    const detail = `${printed}: cơ quan không còn${now}`;
    return [{ kind: 'IMPORT_AGENCY_FORMER', detail, responsible: placement.successor }];
  }
  if (placement.nameMeans === null) return [];
  return [{ kind: 'IMPORT_AGENCY_CONTRADICTED', detail: `${printed}: tên là của ${placement.nameMeans}` }];
}
