type Details = Readonly<Record<string, string | number>>;

/** The part of a subgraph's error that may go on to the caller; everything else it sent stays behind. */
export class SubgraphError extends Error {
  override readonly name = 'SubgraphError';
  readonly extensions: { readonly code: string; readonly remedy: string; readonly details: Details };

  constructor(message: string, code: string, remedy = '', details: unknown = {}) {
    super(message);
    this.extensions = { code, remedy, details: detailsOf(details) };
  }
}

function detailsOf(details: unknown): Details {
  if (typeof details !== 'object' || details === null) return {};
  const plain = Object.entries(details).filter(([, value]) => ['string', 'number'].includes(typeof value));
  return Object.fromEntries(plain) as Details;
}
