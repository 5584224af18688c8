import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { at } from '../app/root';
import { dayIn, oneOf, textIn, type Search } from '../app/search-params';
import { METRICS, type Metric } from './metrics';

interface NationalSearch {
  readonly ngay?: string;
  /** Owner of the databases shown. */
  readonly 'chu-quan'?: string;
  readonly 'chi-so'?: Metric;
  /** Figures shown as tables, by their names, with commas between. */
  readonly bang?: string;
}

export const nationalRoute = createRoute({
  ...at('/tong-quan'),
  validateSearch: (search: Search): NationalSearch => ({
    ngay: dayIn(search.ngay),
    'chu-quan': textIn(search['chu-quan']),
    'chi-so': oneOf(search['chi-so'], METRICS),
    bang: textIn(search.bang),
  }),
  component: lazyRouteComponent(() => import('./national-page'), 'NationalPage'),
});
