import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { at } from '../app/root';
import { textIn, type Search } from '../app/search-params';

export const partnersRoute = createRoute({
  ...at('/doi-tac'),
  component: lazyRouteComponent(() => import('./partners-page'), 'PartnersPage'),
});

/** Types and fields that have the words of `q`; `sau` is the place after which a page of them begins. */
export const schemaRoute = createRoute({
  ...at('/doi-tac/luoc-do'),
  validateSearch: (search: Search): { q?: string; sau?: string } => ({
    q: textIn(search.q),
    sau: textIn(search.sau),
  }),
  component: lazyRouteComponent(() => import('./schema-page'), 'SchemaPage'),
});

export const typeRoute = createRoute({
  ...at('/doi-tac/luoc-do/$kieu'),
  component: lazyRouteComponent(() => import('./type-page'), 'TypePage'),
});

/** `cau` is a query to begin with. */
export const playgroundRoute = createRoute({
  ...at('/doi-tac/thu-truy-van'),
  validateSearch: (search: Search): { cau?: string } => ({ cau: textIn(search.cau) }),
  component: lazyRouteComponent(() => import('./playground-page'), 'PlaygroundPage'),
});

export const partnerRoutes = [partnersRoute, schemaRoute, typeRoute, playgroundRoute] as const;
