/** What the load process is asked to do. */
export interface LoadJob {
  readonly url: string;
  readonly bodies: readonly string[];
  /** How long each body's answer must be, in bytes. */
  readonly lengths: readonly number[];
  readonly connections: number;
  readonly seconds: number;
  /** Asked even if it takes longer, so that a percentile is more than the slowest of a few. */
  readonly leastRequests: number;
}

export interface LoadResult {
  readonly requests: number;
  readonly seconds: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
  /** What went wrong, the first few; empty where every answer had status 200 and its length. */
  readonly failures: readonly string[];
  readonly failed: number;
}
