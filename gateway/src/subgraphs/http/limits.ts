/** How many bytes of one answer are read. */
export interface AnswerLimits {
  /** Of everything that is not body: heads, interim ones included, extensions of chunks, trailers. */
  readonly head: number;
  readonly body: number;
}
