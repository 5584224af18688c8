import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { at } from '../app/root';
import { textIn, type Search } from '../app/search-params';

export interface QualitySearch {
  /** The kind of issue looked at. */
  readonly loai?: string;
  /** The agency that has to act. */
  readonly 'co-quan'?: string;
  /** Place in the list of that kind. */
  readonly sau?: string;
}

export const qualityRoute = createRoute({
  ...at('/chat-luong-du-lieu'),
  validateSearch: (search: Search): QualitySearch => ({
    loai: textIn(search.loai),
    'co-quan': textIn(search['co-quan']),
    sau: textIn(search.sau),
  }),
  component: lazyRouteComponent(() => import('./quality-page'), 'QualityPage'),
});
