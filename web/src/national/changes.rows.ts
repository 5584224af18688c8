import { clockText } from '../format';
import type { RecentChangesQuery } from '../generated/recent-changes';

type Body = NonNullable<NonNullable<RecentChangesQuery['agencies']>['nodes'][number]>;
type Change = Body['changes']['nodes'][number];

/** What was stated of one body within a minute for one reason. */
export interface ChangeGroup {
  readonly key: string;
  readonly at: string;
  readonly minute: string;
  readonly agency: { readonly code: string; readonly name: string };
  readonly description: string;
  /** Keys of what it is about. */
  readonly subjects: readonly string[];
}

export interface Changes {
  readonly groups: readonly ChangeGroup[];
  /** All of the time asked for, also those beyond what is listed. */
  readonly total: number;
  /** Ids of what has been seen, and the bodies that they are of. */
  readonly seen: ReadonlySet<string>;
  readonly bodies: ReadonlySet<string>;
}

/** The newest first, grouped by minute, body and reason. */
export function changesOf({ agencies, provinces }: RecentChangesQuery): Changes {
  const bodies = [
    ...(agencies?.nodes ?? []),
    ...(provinces ?? []).flatMap(({ committee }) => (committee ? [committee] : [])),
  ];
  const groups = new Map<string, ChangeGroup>();
  const all = bodies.flatMap((body) => body.changes.nodes.map((change) => [body, change] as const));
  for (const [body, change] of all.sort(([, one], [, other]) => other.at.localeCompare(one.at))) {
    const key = `${change.at.slice(0, 16)} ${body.code} ${change.type}`;
    groups.set(key, withSubject(groups.get(key), key, body, change));
  }
  return {
    groups: [...groups.values()],
    total: bodies.reduce((sum, { changes }) => sum + changes.totalCount, 0),
    seen: new Set(all.map(([, { id }]) => id)),
    bodies: new Set(bodies.map(({ code }) => code)),
  };
}

function withSubject(known: ChangeGroup | undefined, key: string, body: Body, change: Change): ChangeGroup {
  const { code, name } = body;
  const { at, description, subject } = change;
  if (known) return { ...known, subjects: [...new Set([...known.subjects, subject])] };
  return { key, at, minute: clockText(at), agency: { code, name }, description, subjects: [subject] };
}

/** The first and the last instant of a day in Vietnam, which has no other time of the year. */
export function instantsOf(day: string): { readonly since: string; readonly until: string } {
  const since = new Date(`${day}T00:00:00+07:00`);
  return { since: since.toISOString(), until: new Date(since.getTime() + 86_400_000).toISOString() };
}
