import type { GraphQLSchema } from 'graphql';
import type { Path } from '../executor';
import { asAsked, askedPaths } from './asked-paths';
import type { LiveData } from './live-data';
import type { SubgraphAnswer } from './read-answer';
import { represented } from './represented';

/** So many places tell what is missing, however many there are: the gateway's own limit (src/run/failures.ts). */
const MOST_UNAVAILABLE = 100;

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
  const placesOf = (path: Path): Path[] => {
    const [, index, ...rest] = path;
    if (!ofEntity || typeof index !== 'number') return roots.map((root) => [...root, ...path.map(asAsked)]);
    const place = ofEntity[index];
    return place ? [[...place.path, ...rest.map(asAsked)]] : [];
  };
  return errors.map(({ path }) =>
    path
      ? placesOf(path)
      : askedPaths(fetch.query, representations?.length).flatMap(placesOf).slice(0, MOST_UNAVAILABLE),
  );
}
