import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { at } from '../app/root';
import { dayIn, type Search } from '../app/search-params';

export const nationalRoute = createRoute({
  ...at('/tong-quan'),
  validateSearch: (search: Search): { ngay?: string } => ({ ngay: dayIn(search.ngay) }),
  component: lazyRouteComponent(() => import('./national-page'), 'NationalPage'),
});
