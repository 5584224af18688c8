import type { GraphQLSchema } from 'graphql';
import { askedPaths } from '../../../../src/subgraphs/asked-paths';
import type { Path } from '../executor';
import type { LiveData } from './live-data';
import type { SubgraphAnswer } from './read-answer';
import { represented } from './represented';

/** A fetch of the stock executor as its data source sees it. */
export interface Fetch {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  /** Where in the result it is merged. */
  readonly path: readonly string[];
}

export function representationsOf({ query, variables }: Fetch): readonly unknown[] | undefined {
  const sent = variables.representations;
  return query.includes('_entities(representations:') && Array.isArray(sent) ? sent : undefined;
}

/** @returns for each error where in the client's answer it belongs; one of no path to everything that was asked for. */
export function placesOfErrors(
  errors: SubgraphAnswer['errors'],
  fetch: Fetch,
  live: LiveData,
  schema: GraphQLSchema,
): Path[][] {
  const places = live.placesAt(fetch.path);
  const representations = representationsOf(fetch);
  const ofEntity = representations && represented(representations, places, schema);
  const roots = fetch.path.length === 0 ? [[]] : places.map((place) => place.path);
  return errors.map((error) =>
    (error.path ? [error.path] : askedPaths(fetch.query, fetch.variables)).flatMap((path) => {
      const [, index, ...rest] = path;
      if (!ofEntity || typeof index !== 'number') return roots.map((root) => [...root, ...path.map(asAsked)]);
      const place = ofEntity[index];
      return place ? [[...place.path, ...rest.map(asAsked)]] : [];
    }),
  );
}

/** Where fields of one name conflict, the planner gives one of them a name of its own; a client knows its own only. */
function asAsked(step: string | number): string | number {
  return typeof step === 'string' ? withoutAlias(step) : step;
}

export function withoutAlias(name: string): string {
  return name.replace(/__alias_\d+$/, '');
}
