import { createRootRoute } from '@tanstack/react-router';
import { NotFound } from './not-found';
import { PageFailure } from './page-failure';
import { Shell } from './shell';

export const root = createRootRoute({
  component: Shell,
  notFoundComponent: NotFound,
  errorComponent: PageFailure,
});

/** Where a page stands: below the shell. */
export const at = <P extends string>(path: P) => ({ getParentRoute: () => root, path }) as const;
