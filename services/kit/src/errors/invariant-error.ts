/** A promise that the code made to itself is broken: a bug, never the fault of a caller. Masked before it leaves. */
export class InvariantError extends Error {
  override readonly name = 'InvariantError';
}
