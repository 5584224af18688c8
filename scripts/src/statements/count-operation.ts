import { HouseProblem } from '../house/problem';
import type { CountedHouse } from './counted-house';

export interface OperationCount {
  readonly name: string;
  readonly bySubgraph: ReadonlyMap<string, number>;
  /** Length of the answer: what the statements were asked for. */
  readonly bytes: number;
}

/** @throws HouseProblem where the operation is answered with errors: its statements would count for nothing. */
export async function countOperation(
  house: CountedHouse,
  name: string,
  query: string,
  variables: object,
): Promise<OperationCount> {
  const before = house.counts();
  const response = await fetch(house.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'accept-language': 'en' },
    body: JSON.stringify({ query, variables }),
  });
  const text = await response.text();
  const { errors } = JSON.parse(text) as { errors?: readonly { message: string }[] };
  if (errors) throw new HouseProblem(`${name}: ${errors.map((error) => error.message).join('; ')}`);
  const bySubgraph = new Map(
    [...house.counts()].map(([subgraph, count]) => [subgraph, count - (before.get(subgraph) ?? 0)]),
  );
  return { name, bySubgraph, bytes: Buffer.byteLength(text) };
}
