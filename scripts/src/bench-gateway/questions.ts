import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from '../house/house-config';
import type { Shelf, Shop } from './data/shop';

export interface GraphQLRequest {
  readonly operationName: string;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

export interface Question {
  readonly name: string;
  /** Asked one after the other, so that requests in flight never share a fetch by being the same. */
  readonly requests: readonly GraphQLRequest[];
}

const LIGHT_REQUESTS = 64;

const queryOf = (name: string): string =>
  readFileSync(path.join(ROOT, 'scripts/src/bench-gateway/operations', `${name}.graphql`), 'utf8');

/** The questions that are measured, by data set where there is more than one. */
export function questionsTo(shop: Shop): Question[] {
  const [light, page, heavy] = [queryOf('light'), queryOf('page'), queryOf('heavy')];
  const shelvesOf = (set: string) => [...shop.shelves.values()].filter(({ id }) => id.startsWith(`${set}-`));
  const pages = shelvesOf('page');
  const onPages = pages.flatMap(({ lines }) => lines.map(({ product }) => product.id));
  return [
    {
      name: 'light',
      requests: onPages.slice(0, LIGHT_REQUESTS).map((id, n) => ({
        operationName: 'Light',
        query: light,
        variables: { id, beside: onPages[n + 1] },
      })),
    },
    { name: 'page', requests: pages.map((shelf) => pageRequest(page, shelf)) },
    ...['heavy-0', 'heavy-50', 'heavy-90'].map((set) => ({
      name: set,
      requests: shelvesOf(set).map(({ id }) => ({
        operationName: 'Heavy',
        query: heavy,
        variables: { id },
      })),
    })),
  ];
}

function pageRequest(query: string, { id, lines }: Shelf): GraphQLRequest {
  const [first, second] = lines.slice(-2).map(({ product }) => product.id);
  return { operationName: 'Page', query, variables: { id, first, second, detailed: true } };
}

export function bodyOf(request: GraphQLRequest): string {
  return JSON.stringify(request);
}
