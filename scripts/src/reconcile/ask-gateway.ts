import type { AskGraph, GraphAnswer } from '@lien-thong/kit/reconcile';
import { HouseProblem } from '../house/problem';

/** Questions to the gateway of a running house. */
export function askGateway(url: string): AskGraph {
  return async (query, variables) => {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'accept-language': 'en' },
      body: JSON.stringify({ query, variables }),
    }).catch(() => {
      throw new HouseProblem(`No gateway answers at ${url}. Start the house first: npm start.`);
    });
    return (await response.json()) as GraphAnswer;
  };
}
