import { useState } from 'react';
import { clockText } from '../format';
import { AgencyNews } from '../generated/agency-news';
import { useLive, type Connection } from '../graph';
import type { Changes } from './changes.rows';
import { NOTHING_NEW, withNews } from './news';
import { useRemembered } from './remembered';

const NEWEST = { first: 3 };

export interface News {
  readonly connection: Connection;
  /** How many facts were stated since the figures on screen. */
  readonly count: number;
  /** Whether the page was not followed for a while, so that something may have been missed. */
  readonly gap: boolean;
  /** When the figures on screen were asked for. */
  readonly from: string;
  /** How often the reader has asked for an update. */
  readonly round: number;
  readonly update: () => void;
  readonly on: boolean;
  readonly turn: (on: boolean) => void;
}

/**
 * What is stated while the page is open, counted and never applied by itself: nothing moves that is being read. One
 * stream for the whole page, that of the bodies concerned; a recount of a target is of no body, and follows what is.
 * @param wanted whether the page shows today.
 */
export function useNews(wanted: boolean, shown: Changes | undefined): News {
  const [on, turn] = useRemembered('cap-nhat-truc-tiep', true);
  const [unseen, setUnseen] = useState(NOTHING_NEW);
  const [{ round, at, gap }, setShown] = useState(() => ({ round: 0, at: new Date(), gap: false }));
  const connection = useLive(AgencyNews, NEWEST, wanted && on, ({ agencyChanged }) => {
    if (agencyChanged) setUnseen((known) => withNews(known, agencyChanged, shown));
  });
  const [last, setLast] = useState({ connection, followed: false });
  if (last.connection !== connection) {
    const opened = last.connection === 'OPENING' && connection === 'OPEN';
    setLast({ connection, followed: last.followed || opened });
    // A new stream begins with what comes; after a mere loss the old one is taken up where it broke off.
    if (opened && last.followed) setShown((known) => ({ ...known, gap: true }));
  }
  const update = () => {
    setUnseen(NOTHING_NEW);
    setShown((known) => ({ round: known.round + 1, at: new Date(), gap: false }));
  };
  return { connection, count: unseen.size, gap, from: clockText(at), round, update, on, turn };
}
