import type { Figure, Scorecard } from './scorecard';

export const KEY_FIGURES = ['overdue', 'lateDatabases', 'mismatches', 'papers'] as const;
export type KeyFigureName = (typeof KEY_FIGURES)[number];

/** One of the four figures at the head of a scorecard. */
export interface KeyFigure {
  readonly name: KeyFigureName;
  /** Null where it is not measured. */
  readonly value: number | null;
  readonly unit: 'count' | '%';
  /** What it is counted out of, where that is known. */
  readonly outOf: number | null;
  /** The part of `outOf`, where the value is a share. */
  readonly part: number | null;
  /** Due, and nobody reported on it: neither late nor in time. */
  readonly silent: number;
  /** Whether the target is met; null where there is none, where there is no value, or while something is not reported. */
  readonly met: boolean | null;
  readonly basis: Figure['basis'];
  /** Why there is no value, in Vietnamese, where the graph says so. */
  readonly reason: string | null;
}

/** The four figures; one whose part of the answer is missing is null. */
export function keyFigures(card: Scorecard): Record<KeyFigureName, KeyFigure | null> {
  return {
    overdue: overdue(card),
    lateDatabases: lateDatabases(card),
    mismatches: mismatches(card),
    papers: papers(card),
  };
}

function overdue({ agency }: Scorecard): KeyFigure | null {
  const count = agency?.overdueCount;
  return count ? withSilent(counted('overdue', count.total, null), count.unreported) : null;
}

/** A body without any database has none that could be late. */
function lateDatabases({ agency }: Scorecard): KeyFigure | null {
  const [late, all, unreported] = [agency?.lateDatabases, agency?.databases, agency?.unreportedDatabases];
  if (!late || !all || !unreported) return null;
  const figure = withSilent(counted('lateDatabases', late.totalCount, all.totalCount), unreported.totalCount);
  return all.totalCount > 0 ? figure : unknown(figure, 'NOT_APPLICABLE', null);
}

/** Where nobody reported a level of its own system, that none differs says nothing. */
function mismatches({ agency }: Scorecard): KeyFigure | null {
  const [differing, share] = [agency?.offeringMismatches, agency?.onlineShare];
  if (!differing || !share) return null;
  const figure = counted('mismatches', differing.totalCount, share.denominator);
  return differing.totalCount === 0 && share.value === null
    ? unknown(figure, share.basis, share.reason)
    : figure;
}

/** Null of the graph means both «not answered» and «no procedure lists its papers»: the lists beside it tell which. */
function papers({ agency }: Scorecard): KeyFigure | null {
  if (!agency?.procedures) return null;
  const { ratio, replaceable, total } = agency.dataReadiness ?? {};
  const figure: KeyFigure = {
    ...counted('papers', 0, total ?? null),
    unit: '%',
    part: replaceable ?? null,
    met: null,
  };
  if (!ratio) return unknown(figure, 'NOT_MEASURED', null);
  if (ratio.value === null) return unknown(figure, ratio.basis, ratio.reason);
  return { ...figure, value: ratio.value, basis: ratio.basis };
}

function counted(name: KeyFigureName, value: number, outOf: number | null): KeyFigure {
  const rest = { unit: 'count', part: null, silent: 0, basis: 'COMPUTED', reason: null } as const;
  return { name, value, outOf, met: value === 0, ...rest };
}

function withSilent(figure: KeyFigure, silent: number): KeyFigure {
  return { ...figure, silent, met: figure.value === 0 && silent > 0 ? null : figure.met };
}

function unknown(figure: KeyFigure, basis: Figure['basis'], reason: string | null): KeyFigure {
  return { ...figure, value: null, met: null, basis, reason };
}
