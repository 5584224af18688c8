import type { Rate, RateResult } from '../../measure/constant-rate';

/** One question, as it is sent again and again. */
export interface Question {
  readonly name: string;
  readonly method: 'GET' | 'POST';
  /** Behind the origin of a replica. */
  readonly path: string;
  /** {@link NUMBER} in it is another number each time, so that nobody has planned it. */
  readonly body: string | null;
  /** Whole body of the answer; null where it changes with the events of the run. */
  readonly answer: string | null;
}

export const NUMBER = '__NUMBER__';

export interface Stream extends Rate {
  readonly question: Question;
}

export interface PublishingJob {
  /** Of the replicas; each stream goes to each of them. */
  readonly origins: readonly string[];
  readonly streams: readonly Stream[];
  /** Null: until it is told to end. */
  readonly seconds: number | null;
}

export interface StreamResult extends RateResult {
  readonly name: string;
  /** What some of those that failed were answered with. */
  readonly failures: readonly string[];
}

/** Ends a job that has no end of its own. */
export const END = { end: true } as const;
