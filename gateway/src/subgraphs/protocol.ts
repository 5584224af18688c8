import type { ByteText } from '../byte-text';
import type { GatewayContext } from '../context';
import type { FailureTexts } from '../run';

/** How the gateway and its subgraphs speak to each other. */
export interface SubgraphProtocol extends FailureTexts {
  /** What goes with a request besides its body. */
  headersOf(context: GatewayContext, subgraph: string, body: ByteText): Readonly<Record<string, string>>;
}
