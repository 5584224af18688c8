import { HouseProblem } from './problem';

interface Answer<T> {
  readonly data: T;
  readonly errors?: readonly { readonly message: string }[];
}

/** Answers with the data alone. @throws HouseProblem where the answer has an error. */
export type AskGraph = <T>(query: string, variables?: object) => Promise<T>;

/** Asks a gateway as the caller whom a token names. */
export function askingGraph(url: string, token: string): AskGraph {
  return async <T>(query: string, variables: object = {}) => {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors } = (await response.json()) as Answer<T>;
    if (errors) throw new HouseProblem(`The gateway answers with an error: ${errors[0]?.message}`);
    return data;
  };
}
