import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { at } from '../app/root';

export const portalRoute = createRoute({
  ...at('/'),
  component: lazyRouteComponent(() => import('./portal-page'), 'PortalPage'),
});
