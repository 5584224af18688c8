/** What stands before the names of topics and groups, so that several houses may share one broker. */
export interface TopicNames {
  /** `lienthong.<domain>.v1`: every fact of one subgraph, keyed by its subject. */
  of(source: string): string;
  /** The consumer group of one handler. */
  group(handler: string): string;
  /** What a handler could not apply, with the reason. */
  deadLetters(handler: string): string;
}

export function topicNames(prefix: string): TopicNames {
  const group = (handler: string) => `${prefix}.${handler}`;
  return {
    of: (source) => `${prefix}.${source}.v1`,
    group,
    deadLetters: (handler) => `${group(handler)}.dlq`,
  };
}

/** The order of one subject is kept within its partition; never lowered, and raised only with a new topic. */
export const PARTITIONS = 6;

/** Nothing is ever deleted, so that a projection can be built anew from the first event on. */
export const KEPT_FOR_EVER = {
  'cleanup.policy': 'delete',
  'retention.ms': '-1',
  'retention.bytes': '-1',
  'max.message.bytes': String(10 * 1024 * 1024),
} as const;
