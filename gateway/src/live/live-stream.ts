import type { CodedError } from '@lien-thong/kit/errors';
import type { Place } from '@lien-thong/kit/events';
import type { GraphQLFormattedError } from 'graphql';
import type { Listener } from './event-hub';
import type { Change } from './inbox';

export interface LiveAnswer {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly GraphQLFormattedError[];
}

export interface LiveStreamParts {
  readonly listener: Listener;
  /** @throws CodedError where the subscriber may not go on. */
  answer(change: Change): Promise<LiveAnswer>;
  /** The error that a subscriber is told last. */
  told(error: CodedError): GraphQLFormattedError;
  ended(): void;
}

/**
 * The answers of one subscription, one after the other: the next is made when the last was taken. Where it ends by itself,
 * its last answer says why. A generator proper would not do: asked to return, it first waits for the next answer.
 */
export class LiveStream implements AsyncGenerator<LiveAnswer, undefined, undefined> {
  private readonly places = new WeakMap<LiveAnswer, Place>();
  private answering = false;
  private over = false;

  constructor(private readonly parts: LiveStreamParts) {}

  /** Where the subscriber stands once it has the answer; null where it says nothing of the graph. */
  placeOf(answer: LiveAnswer): Place | null {
    return this.places.get(answer) ?? null;
  }

  /** Where the subscriber stands now, where it has taken every answer up to now; else null. */
  get place(): Place | null {
    const { feed, place } = this.parts.listener;
    return feed.isEmpty && !this.answering && !this.over ? place : null;
  }

  async next(): Promise<IteratorResult<LiveAnswer, undefined>> {
    if (this.over) return { done: true, value: undefined };
    const { feed } = this.parts.listener;
    this.answering = false;
    const change = await feed.take();
    if (!change) return this.last(feed.lastWord);
    this.answering = true;
    try {
      const answer = await this.parts.answer(change);
      this.places.set(answer, change.place);
      return { done: false, value: answer };
    } catch (error) {
      this.end(error as CodedError);
      return this.last(error as CodedError);
    }
  }

  /** Ends it; the subscriber is told why. */
  end(error: CodedError): void {
    this.parts.listener.feed.close(error);
  }

  async return(): Promise<IteratorResult<LiveAnswer, undefined>> {
    this.finish();
    return { done: true, value: undefined };
  }

  async throw(): Promise<IteratorResult<LiveAnswer, undefined>> {
    return this.return();
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.finish();
  }

  private last(word: CodedError | null): IteratorResult<LiveAnswer, undefined> {
    const tell = word !== null && !this.over;
    this.finish();
    return tell
      ? { done: false, value: { errors: [this.parts.told(word)] } }
      : { done: true, value: undefined };
  }

  private finish(): void {
    if (this.over) return;
    this.over = true;
    this.parts.listener.leave();
    this.parts.ended();
  }
}
