import type { GraphQLFormattedError } from 'graphql';

type Details = Readonly<Record<string, string | number>>;

/** The part of a subgraph's error that may go on to the caller; everything else it sent stays behind. */
export class SubgraphError implements GraphQLFormattedError {
  readonly extensions: { readonly code: string; readonly remedy: string; readonly details: Details };

  constructor(
    readonly message: string,
    readonly path: readonly (string | number)[] | undefined,
    code: string,
    remedy = '',
    details: Details = {},
  ) {
    this.extensions = { code, remedy, details };
  }
}
