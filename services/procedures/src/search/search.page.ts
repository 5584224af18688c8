import { encodeCursor, type KeyPage, type PageRequest } from '@lien-thong/kit/connections';
import { CodedError, kitErrors } from '@lien-thong/kit/errors';
import type { Ranked } from './search.ranking';

const placeOf = ({ score }: Ranked) => Math.round(-1_000_000 * score);

/**
 * The page of results that a request asks for. They are few and ranked in memory, the best first.
 * @throws GRAPH_CURSOR_UNKNOWN.
 */
export function pageOfRanked(ranked: readonly Ranked[], page: PageRequest): KeyPage {
  const rest = page.after ? ranked.filter(after(page.after)) : ranked;
  const edges = rest.slice(0, page.first).map((result) => ({
    node: result.code,
    cursor: encodeCursor(page.list, '', [String(placeOf(result)), result.code]),
  }));
  return {
    edges,
    nodes: edges.map(({ node }) => node),
    pageInfo: {
      hasNextPage: rest.length > page.first,
      hasPreviousPage: page.after !== null,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    totalCount: ranked.length,
  };
}

function after([place = '', code = '', ...more]: readonly string[]): (result: Ranked) => boolean {
  if (!/^-?\d{1,15}$/.test(place) || more.length > 0) throw new CodedError(kitErrors.CURSOR_UNKNOWN);
  const from = Number(place);
  return (result) => placeOf(result) > from || (placeOf(result) === from && result.code > code);
}
