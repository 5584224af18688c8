export interface EventContract {
  readonly type: string;
  readonly topic: string;
  readonly description: string;
}

/** The contracts of each topic, in the order in which they come. */
export function contractsByTopic(
  contracts: readonly EventContract[],
): ReadonlyMap<string, readonly EventContract[]> {
  const topics = new Map<string, EventContract[]>();
  for (const contract of contracts) {
    topics.set(contract.topic, [...(topics.get(contract.topic) ?? []), contract]);
  }
  return topics;
}
