import type { Rate } from '../../measure/constant-rate';

/** Questions that come at a fixed rate. */
export interface Stream extends Rate {
  readonly body: string;
  /** What each has to be answered with; left out where anything will do. */
  readonly answer?: string;
}

export interface ChaosJob {
  readonly url: string;
  readonly seconds: number;
  readonly streams: readonly Stream[];
}

export interface StreamResult {
  readonly asked: number;
  readonly leftOut: number;
  /** No answer, another status than 200, or not the one that it had to be. */
  readonly failed: number;
  /** Milliseconds from the moment at which the question was due. */
  readonly p50: number;
  readonly p99: number;
}
