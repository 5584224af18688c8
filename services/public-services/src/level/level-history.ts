import type { ServiceLevel } from '../generated/graphql';

/** What a source says of a service's level, and whether it lists an online way to hand in a dossier. */
export interface LevelSaid {
  readonly level: ServiceLevel | null;
  readonly onlineChannel: boolean;
}

export interface LevelReport extends LevelSaid {
  readonly serviceId: string;
  readonly validFrom: string;
  /** The agency that reports it itself; null where a catalogue says it. */
  readonly reportedBy: string | null;
  readonly document: string | null;
  readonly locator: string | null;
}

export interface LastReport extends LevelSaid {
  readonly validFrom: string;
  readonly reportedBy: string | null;
}

/** A source that flags toàn trình and lists no online way contradicts itself; where none says a level, nothing does. */
export function isContradicted({ level, onlineChannel }: LevelSaid): boolean | null {
  if (level === null) return null;
  return level === 'FULL' && !onlineChannel;
}

/**
 * The reports, in the order in which they were made, that say something else than the one before. A report never
 * begins before the last one of its service: two machines' clocks may differ, the order of what was said does not.
 */
export function changesOf(
  last: ReadonlyMap<string, LastReport>,
  reports: readonly LevelReport[],
): LevelReport[] {
  const known = new Map(last);
  const changes: LevelReport[] = [];
  for (const report of reports) {
    const before = known.get(report.serviceId);
    // What an agency has reported itself is not overwritten by a catalogue; that they differ is a data issue.
    if (before?.reportedBy && !report.reportedBy) continue;
    const confirmed = report.reportedBy !== null && !before?.reportedBy;
    if (!confirmed && saysTheSame(before ?? NOTHING_SAID, report)) continue;
    const validFrom = before && before.validFrom > report.validFrom ? before.validFrom : report.validFrom;
    const change = { ...report, validFrom };
    known.set(report.serviceId, change);
    changes.push(change);
  }
  return changes;
}

const NOTHING_SAID: LevelSaid = { level: null, onlineChannel: false };

function saysTheSame(a: LevelSaid, b: LevelSaid): boolean {
  return a.level === b.level && (a.level === null || a.onlineChannel === b.onlineChannel);
}
