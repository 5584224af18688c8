import type { IncomingHttpHeaders } from 'node:http';
import { HeaderMap, type HTTPGraphQLResponse } from '@apollo/server';
import { asBody, bodyOf } from '../answer';
import {
  entityTag,
  isAnonymous,
  type AnswerContent,
  type AnswerOutcome,
  type Caching,
  type WatchedContext,
} from '../caching';
import type { GatewayContext } from '../context';
import { localDay } from '../local-day';
import type { UsageRecorder } from '../usage';
import type { PersistedRequest } from './persisted-request';
import { hasAlready } from './validators';

export interface PersistedAnswersSettings {
  /** Absent where nothing is kept. */
  readonly caching?: Caching | undefined;
  /** Absent where nothing is counted. */
  readonly usage?: UsageRecorder | undefined;
  /** The supergraph that new requests meet. */
  readonly snapshot: () => string;
}

export interface PersistedExchange {
  readonly request: PersistedRequest;
  readonly method: string;
  readonly headers: IncomingHttpHeaders;
  readonly context: GatewayContext;
  /** Has the request answered in the usual way, and says in the context what became of it. */
  readonly answer: (context: WatchedContext) => Promise<HTTPGraphQLResponse>;
}

const NO_STORE = 'no-store';
/** What an answer depends on besides its URL. */
const VARY = 'Accept, Accept-Language, Authorization';

/** Answers to operations that are known: from memory where they may be, and such that others on the way can keep them. */
export class PersistedAnswers {
  constructor(private readonly settings: PersistedAnswersSettings) {}

  async answer(exchange: PersistedExchange): Promise<HTTPGraphQLResponse> {
    return this.fromMemory(exchange) ?? this.fresh(exchange);
  }

  private fromMemory(exchange: PersistedExchange): HTTPGraphQLResponse | undefined {
    const { caching, usage, snapshot } = this.settings;
    const { method, headers, context } = exchange;
    if (!caching || !isAnonymous(context)) return undefined;
    // What a form of another site could send goes the usual way, and is refused there.
    if (method === 'POST' && !headers['content-type']?.startsWith('application/json')) return undefined;
    const kept = caching.answers.find(snapshot(), questionOf(exchange), context);
    if (!kept) return undefined;
    if (kept.content.use) usage?.count(kept.content.use, context.client);
    const seconds = (kept.until - context.instant.getTime()) / 1000;
    return method === 'GET'
      ? cacheable(kept.content, cacheControl(seconds), headers)
      : complete(new HeaderMap([['content-type', kept.content.contentType]]), kept.content.body);
  }

  private async fresh(exchange: PersistedExchange): Promise<HTTPGraphQLResponse> {
    const { method, headers, context } = exchange;
    let outcome: AnswerOutcome | undefined;
    const answered = await exchange.answer({ ...context, onAnswer: (one) => (outcome = one) });
    const { status, body } = answered;
    const contentType = answered.headers.get('content-type');
    if (!outcome || (status ?? 200) !== 200 || body.kind !== 'complete' || !contentType) {
      answered.headers.set('cache-control', NO_STORE);
      return answered;
    }
    const bytes = bodyOf(body.string);
    const { use } = outcome;
    const content = once(
      () => ({ kind: 'answer', body: bytes, contentType, etag: entityTag(bytes), use }) as const,
    );
    this.settings.caching?.answers.keep(outcome, questionOf(exchange), context, content);
    return method === 'GET'
      ? cacheable(content(), cacheControl(secondsOf(outcome, context)), headers)
      : answered;
  }
}

function questionOf({ request, headers }: PersistedExchange) {
  const { operation, operationName, variables } = request;
  return { hash: operation.hash, operationName, variables, accept: headers.accept ?? '' };
}

/** Never beyond the day: an answer of today may be another one tomorrow. */
function secondsOf({ policy, clean, cache }: AnswerOutcome, context: GatewayContext): number {
  if (!clean || policy.scope === 'PRIVATE' || !isAnonymous(context)) return 0;
  const now = context.instant.getTime();
  const ends = [localDay(context.instant).end, ...(cache ? [cache.until] : [])];
  return Math.min(policy.maxAge, ...ends.map((end) => (end - now) / 1000));
}

function cacheControl(seconds: number): string {
  const whole = Math.floor(seconds);
  return whole > 0 ? `public, max-age=${whole}` : NO_STORE;
}

function cacheable(
  { body, contentType, etag }: AnswerContent,
  control: string,
  { 'if-none-match': ifNoneMatch }: IncomingHttpHeaders,
): HTTPGraphQLResponse {
  const headers = new HeaderMap([
    ['etag', etag],
    ['cache-control', control],
    ['vary', VARY],
  ]);
  if (hasAlready(ifNoneMatch, etag)) return { ...complete(headers, NOTHING), status: 304 };
  headers.set('content-type', contentType);
  return complete(headers, body);
}

/** A tag is made of a whole body: only where somebody asks for it. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

const NOTHING = Buffer.alloc(0);

function complete(headers: HeaderMap, body: Buffer): HTTPGraphQLResponse {
  return { status: 200, headers, body: { kind: 'complete', string: asBody(body) } };
}
