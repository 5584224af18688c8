import { encodeCursor, type Connection, type PageRequest } from '@lien-thong/kit/connections';
import type { Measure } from '../generated/graphql';

export interface Scored {
  readonly agencyCode: string;
  readonly score: Measure;
}

export interface Ranked extends Scored {
  readonly rank: number | null;
}

/** The best first. Equal scores share a rank; what is a sample or not measured has none and comes last, by code. */
export function rankingOf(scored: readonly Scored[]): Ranked[] {
  const valued = scored.filter(mayBeRanked).sort((a, b) => valueOf(b) - valueOf(a) || byCode(a, b));
  const rest = scored.filter((one) => !mayBeRanked(one)).sort(byCode);
  const ranked: Ranked[] = [];
  for (const [index, one] of valued.entries()) {
    const before = ranked[index - 1];
    const rank = before && valueOf(before) === valueOf(one) ? before.rank : index + 1;
    ranked.push({ ...one, rank });
  }
  return [...ranked, ...rest.map((one) => ({ ...one, rank: null }))];
}

/** A page of a ranking. A cursor holds the rank and the agency after which the page begins. */
export function pageOfRanking(ranking: readonly Ranked[], page: PageRequest): Connection<Ranked> {
  const start = page.after ? ranking.filter((one) => !isAfter(one, page.after ?? [])).length : 0;
  const edges = ranking.slice(start, start + page.first).map((node) => ({
    node,
    cursor: encodeCursor(page.list, '', [String(node.rank ?? ''), node.agencyCode]),
  }));
  return {
    edges,
    nodes: edges.map((edge) => edge.node),
    pageInfo: {
      hasNextPage: start + page.first < ranking.length,
      hasPreviousPage: page.after !== null,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    totalCount: ranking.length,
  };
}

function isAfter(one: Ranked, [rank = '', code = '']: readonly string[]): boolean {
  const [place, bound] = [one.rank ?? Infinity, rank === '' ? Infinity : Number(rank)];
  return place > bound || (place === bound && one.agencyCode > code);
}

function byCode(a: Scored, b: Scored): number {
  return a.agencyCode < b.agencyCode ? -1 : 1;
}

function mayBeRanked({ score }: Scored): boolean {
  return score.value !== null && score.basis !== 'SAMPLE';
}

function valueOf({ score }: Scored): number {
  return score.value ?? 0;
}
