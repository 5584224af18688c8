import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { at } from '../app/root';
import { dayIn, oneOf, textIn, type Search } from '../app/search-params';
import { BODY_GROUPS, type BodyGroup } from './bodies';
import { comparedIn } from './compared';

export const agenciesRoute = createRoute({
  ...at('/co-quan'),
  validateSearch: (search: Search): { q?: string; loai?: BodyGroup } => ({
    q: textIn(search.q),
    loai: oneOf(search.loai, BODY_GROUPS),
  }),
  component: lazyRouteComponent(() => import('./agencies-page'), 'AgenciesPage'),
});

export interface ScorecardSearch {
  readonly ngay?: string;
  /** Codes of others, separated by commas. */
  readonly 'so-voi'?: string;
  /** Place in the list of tasks that it shares. */
  readonly sau?: string;
}

export const scorecardRoute = createRoute({
  ...at('/co-quan/$ma'),
  validateSearch: (search: Search): ScorecardSearch => ({
    ngay: dayIn(search.ngay),
    'so-voi': comparedIn(search['so-voi']),
    sau: textIn(search.sau),
  }),
  component: lazyRouteComponent(() => import('./scorecard-page'), 'ScorecardPage'),
});
