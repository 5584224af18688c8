/** Questions that come at a fixed rate, whether or not the earlier ones are answered. */
export interface Stream {
  readonly body: string;
  readonly perSecond: number;
  /** Where so many are under way, the next ones are left out. */
  readonly mostUnderWay: number;
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
