import type { ByteText } from '../byte-text';

/** One request to a subgraph, ready to send. */
export interface SubgraphRequest {
  /** The JSON of a GraphQL request. */
  readonly body: ByteText;
  /** What goes with it besides the transport's own headers; names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** May be sent a second time where nobody knows whether it arrived: a query, never a mutation. False by default. */
  readonly repeatable?: boolean;
}

/** Carries requests to one subgraph, and the bytes of its answers back. */
export interface SubgraphTransport {
  /**
   * @returns the whole body of the answer, whatever its status: GraphQL says in the body what went wrong.
   * @throws whatever keeps a whole answer from coming in time.
   */
  send(request: SubgraphRequest): Promise<Buffer>;
  /** Lets go of its connections; what is under way fails. */
  close(): Promise<void>;
}
