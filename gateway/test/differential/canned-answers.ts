import type { SubgraphTransport } from '../../src/subgraphs/transport';

/** Answers each request to a subgraph with the next of what is written for it; with the last again when there is no more. */
export function cannedTransports(
  answers: Readonly<Record<string, readonly object[]>>,
): (name: string) => SubgraphTransport {
  const asked = new Map<string, number>();
  return (name) => ({
    send() {
      const count = asked.get(name) ?? 0;
      asked.set(name, count + 1);
      const answer = answers[name]?.[count] ?? answers[name]?.at(-1);
      return Promise.resolve(Buffer.from(JSON.stringify(answer)));
    },
    close: () => Promise.resolve(),
  });
}
