/** What keeps a stand-alone gateway from starting, in words for whoever started it. */
export class StandaloneError extends Error {
  override readonly name = 'StandaloneError';
}
