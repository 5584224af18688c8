/** A request for a stream that is none of its protocol. */
export class StreamRefused extends Error {
  override readonly name = 'StreamRefused';

  constructor(readonly status: number) {
    super(`A stream was refused with status ${status}`);
  }
}
