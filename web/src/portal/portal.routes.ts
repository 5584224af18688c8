import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { at } from '../app/root';
import { textIn, type Search } from '../app/search-params';
import { searchIn } from './search/search-address';

export const portalRoute = createRoute({
  ...at('/'),
  component: lazyRouteComponent(() => import('./portal-page'), 'PortalPage'),
});

export const resultsRoute = createRoute({
  ...at('/tim'),
  validateSearch: searchIn,
  component: lazyRouteComponent(() => import('./results-page'), 'ResultsPage'),
});

export const procedureRoute = createRoute({
  ...at('/thu-tuc/$ma'),
  component: lazyRouteComponent(() => import('./procedure-page'), 'ProcedurePage'),
});

export const officesRoute = createRoute({
  ...at('/thu-tuc/$ma/noi-nop'),
  validateSearch: (search: Search): { tinh?: string; xa?: string; trang?: string } => ({
    tinh: textIn(search.tinh),
    xa: textIn(search.xa),
    trang: textIn(search.trang),
  }),
  component: lazyRouteComponent(() => import('./offices-page'), 'OfficesPage'),
});

export const formerAddressRoute = createRoute({
  ...at('/dia-chi-cu'),
  validateSearch: (search: Search): { tinh?: string; 'dia-chi'?: string } => ({
    tinh: textIn(search.tinh),
    'dia-chi': textIn(search['dia-chi']),
  }),
  component: lazyRouteComponent(() => import('./former-address-page'), 'FormerAddressPage'),
});

export const portalRoutes = [portalRoute, resultsRoute, procedureRoute, officesRoute, formerAddressRoute];
