export interface GraphAnswer {
  readonly data?: unknown;
  readonly errors?: readonly { readonly message: string }[];
}

/** Asks the graph; whoever compares gives it, for the kit knows no gateway. */
export type AskGraph = (query: string, variables: object) => Promise<GraphAnswer>;

/** The graph answered with an error, or with less than was asked for, so nothing can be compared. */
export class NotAnswered extends Error {
  override readonly name = 'NotAnswered';
}

interface Page<N> {
  readonly nodes: readonly N[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** What the query selects; a partial answer is none, since what is left out would be taken for a difference. */
export async function answerTo<T>(ask: AskGraph, query: string, variables: object = {}): Promise<T> {
  const { data, errors } = await ask(query, variables);
  if (errors?.[0]) throw new NotAnswered(errors[0].message);
  if (!data) throw new NotAnswered('The graph answered without data.');
  return data as T;
}

/** Every node of a connection, page after page; the query takes the cursor as $after. */
export async function* nodesOf<N>(
  ask: AskGraph,
  query: string,
  at: (data: Readonly<Record<string, unknown>>) => unknown,
  variables: object = {},
): AsyncGenerator<N> {
  let after: string | null = null;
  do {
    const page = at(await answerTo(ask, query, { ...variables, after })) as Page<N> | null;
    if (!page) throw new NotAnswered('The graph answered without the list that was asked for.');
    yield* page.nodes;
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after !== null);
}
