import type { UsageEntry } from './usage-entries';

/** A request to the registry, ready to be sent as often as it takes. */
export interface UsageBatch {
  readonly body: string;
  /** Requests of clients that it tells of. */
  readonly requests: number;
}

export interface BatchLimits {
  readonly bytes: number;
  readonly operations: number;
}

/** What the registry reads at most is a megabyte, and a thousand operations. */
export const BATCH_LIMITS: BatchLimits = { bytes: 1_000_000, operations: 1000 };

const END = ']}';

/**
 * The same entries in their order, in as few bodies as they fit in.
 * @param lose told how many requests an entry had that fits in none.
 */
export function usageBatches(
  contract: string,
  entries: readonly UsageEntry[],
  lose: (requests: number) => void,
  limits = BATCH_LIMITS,
): UsageBatch[] {
  const start = `{"contract":${JSON.stringify(contract)},"operations":[`;
  const room = limits.bytes - start.length - END.length;
  const batches: UsageBatch[] = [];
  let texts: string[] = [];
  let bytes = 0;
  let requests = 0;
  const close = () => {
    if (texts.length > 0) batches.push({ body: `${start}${texts.join(',')}${END}`, requests });
    texts = [];
    bytes = requests = 0;
  };
  for (const { hash, name, source, client, requests: count, fields } of entries) {
    const text = JSON.stringify({ hash, name, source, client, requests: count, fields });
    const own = Buffer.byteLength(text) + 1;
    if (own > room) {
      lose(count);
      continue;
    }
    if (bytes + own > room || texts.length >= limits.operations) close();
    texts.push(text);
    bytes += own;
    requests += count;
  }
  close();
  return batches;
}
