import { createRouter } from '@tanstack/react-router';
import { ENGLISH_BASE, language } from '../language';
import { nationalRoute } from '../national/national.routes';
import { portalRoute } from '../portal/portal.routes';
import { root } from './root';
import { parseSearch, stringifySearch } from './search-params';

export const router = createRouter({
  routeTree: root.addChildren([portalRoute, nationalRoute]),
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
