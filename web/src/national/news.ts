import type { AgencyNewsSubscription } from '../generated/agency-news';
import type { Changes } from './changes.rows';

type News = NonNullable<AgencyNewsSubscription['agencyChanged']>;

/** Keys of facts that were stated since what the page shows. A fact of several bodies has one key. */
export type Unseen = ReadonlySet<string>;

export const NOTHING_NEW: Unseen = new Set();

/**
 * Adds what is told of a body. Its newest entries also hold older ones: what the page already shows is passed over; of
 * a body that the page shows nothing of, the newest alone is new for certain.
 */
export function withNews(
  unseen: Unseen,
  { code, changes }: News,
  shown: Pick<Changes, 'seen' | 'bodies'> | undefined,
): Unseen {
  const told = shown?.bodies.has(code)
    ? changes.nodes.filter(({ id }) => !shown.seen.has(id))
    : changes.nodes.slice(0, 1);
  return new Set([...unseen, ...told.map(({ type, subject, at }) => `${type} ${subject} ${at}`)]);
}
