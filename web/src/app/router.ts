import { createRouter } from '@tanstack/react-router';
import { agenciesRoute, scorecardRoute } from '../agency/agency.routes';
import { ENGLISH_BASE, language } from '../language';
import { nationalRoute } from '../national/national.routes';
import { portalRoutes } from '../portal/portal.routes';
import { qualityRoute } from '../quality/quality.routes';
import { root } from './root';
import { parseSearch, stringifySearch } from './search-params';

export const router = createRouter({
  routeTree: root.addChildren([...portalRoutes, nationalRoute, agenciesRoute, scorecardRoute, qualityRoute]),
  basepath: language === 'en' ? ENGLISH_BASE : '/',
  parseSearch,
  stringifySearch,
  scrollRestoration: true,
  defaultPreload: 'intent',
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
