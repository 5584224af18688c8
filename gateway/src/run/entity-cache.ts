import type { FetchStep } from '../compile';
import type { Json } from '../json';
import type { Batch } from './batch';

/** What one request may take from others, and leave to them. */
export interface EntityCache {
  /** Told of each fetch before it is sent, whether or not anything of it is kept. */
  rests(step: FetchStep, batch: Batch | null): void;
  /**
   * @param variables the JSON of what is sent besides the representations.
   * @returns null where nothing of the fetch is kept.
   */
  find(step: FetchStep, batch: Batch, variables: string): FoundEntities | null;
}

export interface FoundEntities {
  /** For each representation what is known of it; undefined where it has to be asked for. */
  readonly entities: readonly (Json | undefined)[];
  /** No text of these entities needs an escape. */
  readonly plain: boolean;
  /** Leaves what came for the others, in their order. */
  keep(fetched: readonly Json[]): void;
}
