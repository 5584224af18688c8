import type { UsageSettings } from '../../src/usage';

export interface ToldOperation {
  readonly name: string | null;
  readonly source: string;
  readonly client: string;
  readonly requests: number;
  readonly fields: readonly string[];
}

export interface ToldUsage {
  readonly settings: UsageSettings;
  /** Every body that the registry was sent. */
  readonly bodies: string[];
  /** What is told from now on, once so many requests are in it, added up by operation and client. */
  requests(count: number): Promise<ToldOperation[]>;
}

/** A registry that takes whatever it is told, and is told at every moment. */
export function toldUsage(): ToldUsage {
  const bodies: string[] = [];
  let read = 0;
  return {
    bodies,
    settings: {
      registry: {
        tell: async (body) => void bodies.push(body),
        unusedFields: async () => ({ days: 90, recordedSince: null, recordedUntil: null, fields: null }),
      },
      contract: 'public',
      everyMs: 10,
    },
    async requests(count) {
      const told = new Map<string, ToldOperation>();
      let requests = 0;
      while (requests < count) {
        await new Promise((resolve) => setTimeout(resolve, 5));
        for (const body of bodies.slice(read)) {
          read += 1;
          for (const one of (JSON.parse(body) as { operations: ToldOperation[] }).operations) {
            const key = JSON.stringify([one.source, one.client, one.fields]);
            told.set(key, { ...one, requests: one.requests + (told.get(key)?.requests ?? 0) });
            requests += one.requests;
          }
        }
      }
      return [...told.values()];
    },
  };
}
