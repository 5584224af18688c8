import type { Agency, Figure, Scorecard } from './scorecard';

const NONE = { totalCount: 0, nodes: [] };
const PAGE = { hasNextPage: false, endCursor: null };
/** A measure that nobody made. */
export const UNMEASURED: Figure = {
  value: null,
  unit: '%',
  basis: 'NOT_MEASURED',
  reason: 'Chưa báo cáo.',
  asOf: null,
  numerator: null,
  denominator: null,
  source: null,
};

/** A body of which every part answered, and which has nothing of anything. */
export const BARE_AGENCY: Agency = {
  code: 'T01',
  name: 'Bộ Thử nghiệm',
  shortName: null,
  kind: 'MINISTRY',
  active: true,
  activeFrom: null,
  activeUntil: null,
  mergedInto: null,
  predecessors: [],
  aliases: [],
  parent: null,
  source: null,
  changes: NONE,
  overdueCount: { separate: 0, shared: 0, other: 0, unreported: 0, total: 0 },
  leads: NONE,
  coordinates: NONE,
  shares: { ...NONE, pageInfo: PAGE },
  foundThere: NONE,
  hasToAct: NONE,
  databases: NONE,
  lateDatabases: { totalCount: 0 },
  unreportedDatabases: { totalCount: 0 },
  dataHandovers: NONE,
  procedures: NONE,
  dataReadiness: null,
  papersAskedThatItHolds: NONE,
  publicServices: NONE,
  offeringMismatches: NONE,
  onlineShare: UNMEASURED,
  serviceQuality: null,
};

export function scorecardOf(
  agency: Partial<Agency>,
  rest: Partial<Scorecard> = {},
): Scorecard & { agency: Agency } {
  return {
    overdueLed: { nodes: [] },
    overdueShared: { nodes: [] },
    alignedSystems: null,
    papersReplaced: null,
    dataIssues: null,
    ...rest,
    agency: { ...BARE_AGENCY, ...agency },
  };
}

export function lateTask(id: string, scope: 'SEPARATE' | 'SHARED' | null) {
  const deadline = { text: '30/6/2025', dueOn: '2025-06-30' };
  return { id, title: `Nhiệm vụ ${id}`, scope, daysLate: 31, deadline, mandates: [], source: null };
}
