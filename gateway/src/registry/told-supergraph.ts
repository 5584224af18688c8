import { agreedLimits } from '@lien-thong/kit/limits';
import { z } from 'zod';

/** A supergraph as the registry tells it, with what was agreed of its subgraphs. */
export const toldSupergraph = z.object({
  supergraph: z.string(),
  limits: z.record(z.string(), agreedLimits),
});

export interface ToldSupergraph extends z.output<typeof toldSupergraph> {
  /** By which the registry knows it again; absent where it was read from disk. */
  readonly etag?: string | undefined;
}

/** Of which nothing else is known. */
export function bareSupergraph(supergraph: string): ToldSupergraph {
  return { supergraph, limits: {} };
}
