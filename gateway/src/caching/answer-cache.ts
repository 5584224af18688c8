import { createHash } from 'node:crypto';
import type { GatewayContext } from '../context';
import type { AnswerOutcome } from './answer-outcome';
import { canonicalJson } from './canonical-json';
import type { AnswerContent, FactCache, Kept } from './fact-cache';
import { localDay } from '../local-day';

/** A question as whole answers are kept by it. */
export interface AnswerQuestion {
  readonly hash: string;
  readonly operationName: string | null;
  readonly variables: Readonly<Record<string, unknown>>;
  /** What the caller accepts, as it was sent: the type of the answer depends on it. */
  readonly accept: string;
}

/** Whole answers to persisted operations, for callers that nobody knows. */
export class AnswerCache {
  constructor(private readonly cache: FactCache) {}

  find(snapshot: string, question: AnswerQuestion, context: GatewayContext): Kept<AnswerContent> | undefined {
    return this.cache.find('answer', keyOf(snapshot, question, context));
  }

  /** Keeps an answer if it may be kept, and is still true. */
  keep(
    { snapshot, policy, clean, cache }: AnswerOutcome,
    question: AnswerQuestion,
    context: GatewayContext,
    content: () => AnswerContent,
  ): void {
    if (!cache || !clean || policy.maxAge === 0 || policy.scope === 'PRIVATE') return;
    this.cache.tally.count('misses', 'answer');
    const until = Math.min(
      this.cache.time + policy.maxAge * 1000,
      cache.until,
      localDay(context.instant).end,
    );
    const made = content();
    const own = { ...made, body: ownCopy(made.body) };
    const kept = { content: own, grounds: [...cache.grounds], until };
    this.cache.keep(keyOf(snapshot, question, context), kept, cache.since);
  }
}

/** Small buffers are cut from a pool, and would hold all of it. */
function ownCopy(bytes: Buffer): Buffer {
  const own = Buffer.allocUnsafeSlow(bytes.length);
  bytes.copy(own);
  return own;
}

/** A strong entity tag. */
export function entityTag(body: Buffer): string {
  return `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;
}

function keyOf(
  snapshot: string,
  { hash, operationName, variables, accept }: AnswerQuestion,
  { locale, instant }: GatewayContext,
): string {
  const question = JSON.stringify([operationName, locale, localDay(instant).day, accept]);
  return `${snapshot} ${hash} ${question}\n${canonicalJson(variables)}`;
}
