import type { Program, Step } from '../compile';
import type { GatewayContext } from '../context';
import { AnswerCache } from './answer-cache';
import { FactCache, type FactCacheSettings } from './fact-cache';
import { localDay } from '../local-day';
import { RequestCache } from './request-cache';

/** What the gateway keeps of what subgraphs have answered. */
export class Caching {
  readonly cache: FactCache;
  readonly answers: AnswerCache;

  constructor(private readonly settings: FactCacheSettings) {
    this.cache = new FactCache(settings);
    this.answers = new AnswerCache(this.cache);
  }

  /** @returns undefined for a request that may neither take nor leave anything: a caller who is known, or a mutation. */
  forRequest({ operation }: Program, context: GatewayContext): RequestCache | undefined {
    if (operation !== 'query' || !isAnonymous(context)) return undefined;
    return new RequestCache(this.cache, `${context.locale} ${localDay(context.instant).day}`);
  }

  /** After a mutation, whoever asks this gateway next sees it at once, and not only when its fact has arrived. */
  wrote({ steps }: Program): void {
    for (const subgraph of writtenBy(steps)) this.cache.forget(subgraph);
  }

  /** @param subgraphs those of a supergraph that is about to be met. */
  follow(subgraphs: readonly string[]): void {
    this.settings.facts.follow(subgraphs);
  }

  close(): void {
    this.cache.close();
  }
}

export function isAnonymous({ identity }: Pick<GatewayContext, 'identity'>): boolean {
  return identity.subject === null;
}

function writtenBy(step: Step | null): Set<string> {
  if (!step) return new Set();
  switch (step.kind) {
    case 'fetch':
      return new Set(step.repeatable ? [] : [step.subgraph]);
    case 'condition':
      return new Set([...writtenBy(step.met), ...writtenBy(step.unmet)]);
    case 'sequence':
    case 'parallel':
      return new Set(step.steps.flatMap((inner) => [...writtenBy(inner)]));
  }
}
