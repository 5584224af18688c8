import type { NationalTargetsQuery } from '../generated/national-targets';

export type TargetRow = NonNullable<NationalTargetsQuery['targets']>['nodes'][number];

/** How a target stands on a day. What is not decided is neither reached nor missed. */
export type TargetState = 'met' | 'missed' | 'under-way' | 'undecided' | 'unmeasured';

export function stateOf({ met, actual, dueOn }: TargetRow, day: string): TargetState {
  if (actual.value === null) return 'unmeasured';
  if (met === true) return 'met';
  if (met === null) return 'undecided';
  return dueOn !== null && dueOn <= day ? 'missed' : 'under-way';
}

export interface Targets {
  readonly rows: readonly TargetRow[];
  /** Those that the graph counts, or could count were its inputs known; the others wait for a source. */
  readonly counted: readonly TargetRow[];
  readonly uncounted: readonly TargetRow[];
  readonly measured: number;
  readonly met: number;
  readonly sample: boolean;
}

/** The next due first, those without a day last. */
export function targetsOf(nodes: readonly TargetRow[]): Targets {
  const rows = [...nodes].sort(
    (one, other) =>
      (one.dueOn ?? '9999').localeCompare(other.dueOn ?? '9999') || one.code.localeCompare(other.code),
  );
  const isCounted = ({ countedAs, actual }: TargetRow) => countedAs !== null || actual.value !== null;
  return {
    rows,
    counted: rows.filter(isCounted),
    uncounted: rows.filter((row) => !isCounted(row)),
    measured: rows.filter(({ actual }) => actual.value !== null).length,
    met: rows.filter(({ met }) => met === true).length,
    sample: rows.some(({ actual }) => actual.basis === 'SAMPLE'),
  };
}
