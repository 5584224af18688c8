import type { ByteText } from '../byte-text';
import type { GatewayContext } from '../context';
import { localDay } from '../local-day';
import type { SubgraphCaller } from '../run';
import type { Sharing } from './in-flight';
import type { SubgraphProtocol } from './protocol';
import type { SubgraphDirectory } from './subgraph-directory';
import { SubgraphUnknown } from './subgraph-unknown';

export interface CallerSettings {
  readonly directory: SubgraphDirectory;
  readonly protocol: SubgraphProtocol;
  /** Shares what several requests ask at the same moment; absent where each asks for itself. */
  readonly inFlight?: Sharing | undefined;
  /** When the last fact of a subgraph was heard: what was asked before it must not answer who asks after it. */
  readonly lastChangeOf?: ((subgraph: string) => number) | undefined;
}

/** Asks the subgraphs on behalf of one request. */
export class RequestCaller implements SubgraphCaller {
  private asker: string | undefined;

  constructor(
    private readonly settings: CallerSettings,
    private readonly context: GatewayContext,
  ) {}

  ask(subgraph: string, body: ByteText, repeatable: boolean): Promise<Buffer> {
    const { directory, protocol, inFlight, lastChangeOf } = this.settings;
    const place = directory.of(subgraph);
    if (!place) return Promise.reject(new SubgraphUnknown(subgraph));
    const headers = () => protocol.headersOf(this.context, subgraph, body);
    const sendOnce = () => place.transport.send({ body, headers: headers(), repeatable });
    const send = () => place.isolation.run(sendOnce, repeatable);
    if (!repeatable || !inFlight) return send();
    const changed = lastChangeOf ? lastChangeOf(subgraph) : 0;
    return inFlight.share(`${subgraph} ${changed}\n${this.whoAsks()}\n${body}`, send);
  }

  unreadable(subgraph: string, answer: Buffer): void {
    this.settings.directory.of(subgraph)?.isolation.unreadable(answer);
  }

  /** Everything that an answer may depend on besides the question. The time of day is not part of it; the day is. */
  private whoAsks(): string {
    const { identity, locale, instant } = this.context;
    this.asker ??= JSON.stringify([identity, locale, localDay(instant).day]);
    return this.asker;
  }
}
