import { endOfMonth } from '../charts/scales';
import type { Due, DueLook } from '../charts';
import type { DatabaseProgressQuery } from '../generated/database-progress';
import type { OwnerDatabasesQuery } from '../generated/owner-databases';

type Cell = NonNullable<DatabaseProgressQuery['databaseProgress']>[number];
export type OwnedDatabase = NonNullable<OwnerDatabasesQuery['databases']>['nodes'][number];

/** How many databases of an owner are due in a month, and how they stand. */
export interface Month {
  /** Last day of the month, on which a deadline of that month falls due at the latest; null for those without a day. */
  readonly due: string | null;
  readonly total: number;
  readonly built: number;
  readonly overdue: number;
  readonly unreported: number;
}

export interface OwnerRow extends Omit<Month, 'due'> {
  readonly key: string;
  /** Null where the agency itself could not be asked for. */
  readonly code: string | null;
  readonly name: string | null;
  readonly months: readonly Month[];
}

/** A row of each owner, the most databases first. */
export function ownersOf(cells: readonly Cell[]): OwnerRow[] {
  const owners = new Map<string, Cell[]>();
  for (const cell of cells) {
    const key = cell.owner?.code ?? '';
    owners.set(key, [...(owners.get(key) ?? []), cell]);
  }
  return [...owners]
    .map(([key, own]): OwnerRow => {
      const months = own.map(monthOf);
      return {
        key,
        code: own[0]?.owner?.code ?? null,
        name: own[0]?.owner?.name ?? null,
        months,
        total: sum(months, 'total'),
        built: sum(months, 'built'),
        overdue: sum(months, 'overdue'),
        unreported: sum(months, 'unreported'),
      };
    })
    .sort((one, other) => other.total - one.total || (one.name ?? '').localeCompare(other.name ?? '', 'vi'));
}

function monthOf({ dueMonth, total, complete, operational, overdue, unreported }: Cell): Month {
  return { due: dueMonth && endOfMonth(dueMonth), total, built: complete + operational, overdue, unreported };
}

export function sum(
  months: readonly Omit<Month, 'due'>[],
  what: 'total' | 'built' | 'overdue' | 'unreported',
) {
  return months.reduce((whole, month) => whole + month[what], 0);
}

/** The worst that is known of a month: what is late comes before what nobody reported, that before what is still to come. */
export function lookOf({ total, built, overdue, unreported }: Omit<Month, 'due'>): DueLook {
  if (overdue > 0) return 'bad';
  if (unreported > 0) return 'unknown';
  return built === total ? 'good' : 'open';
}

/** A diamond for each month in which something is due, with how many. */
export function duesOf(months: readonly Month[]): Due[] {
  return months.flatMap((month) =>
    month.due === null ? [] : [{ day: month.due, look: lookOf(month), text: String(month.total) }],
  );
}

const LOOKS: Readonly<Record<OwnedDatabase['dueState'], DueLook>> = {
  DONE: 'good',
  OVERDUE: 'bad',
  UNREPORTED: 'unknown',
  NOT_DUE: 'open',
  NO_DEADLINE: 'open',
};
const BUILT: readonly string[] = ['COMPLETE', 'OPERATIONAL'];

export function lookOfDatabase({ dueState }: OwnedDatabase): DueLook {
  return LOOKS[dueState];
}

/** From the issue of the directive whose deadline governs to the day it is due, or the day it was reported as built. */
export function spanOf({ deadline, deadlines, status }: OwnedDatabase) {
  const from = deadlines[0]?.directive?.issuedOn ?? null;
  const until = status && BUILT.includes(status.status) ? status.reportedOn : (deadline?.dueOn ?? null);
  return from !== null && until !== null && from < until ? { from, until } : null;
}
