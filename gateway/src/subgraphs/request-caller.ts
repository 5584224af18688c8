import type { ByteText } from '../byte-text';
import type { GatewayContext } from '../context';
import { localDay } from '../local-day';
import type { SubgraphCaller } from '../run';
import type { OwnSubgraph } from './gateways-own';
import type { Sharing } from './in-flight';
import type { SubgraphProtocol } from './protocol';
import type { SubgraphDirectory } from './subgraph-directory';
import { SubgraphUnknown } from './subgraph-unknown';

export interface CallerSettings {
  readonly directory: SubgraphDirectory;
  /** Answers what the directory says is the gateway's own. */
  readonly own: OwnSubgraph;
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
    const { inFlight, lastChangeOf } = this.settings;
    const answer = this.answerer(subgraph, body, repeatable);
    if (!answer) return Promise.reject(new SubgraphUnknown(subgraph));
    if (!repeatable || !inFlight) return answer();
    const changed = lastChangeOf ? lastChangeOf(subgraph) : 0;
    return inFlight.share(`${subgraph} ${changed}\n${this.whoAsks()}\n${body}`, answer);
  }

  unreadable(subgraph: string, answer: Buffer): void {
    this.settings.directory.of(subgraph)?.isolation.unreadable(answer);
  }

  private answerer(
    subgraph: string,
    body: ByteText,
    repeatable: boolean,
  ): (() => Promise<Buffer>) | undefined {
    const { directory, own, protocol } = this.settings;
    const place = directory.of(subgraph);
    if (!place)
      return directory.isOwn(subgraph)
        ? () => this.measured(subgraph, () => own.answer(body, this.context))
        : undefined;
    const headers = () => protocol.headersOf(this.context, subgraph, body);
    // What is refused before it is sent says nothing of the subgraph.
    const send = () =>
      this.measured(subgraph, () => place.transport.send({ body, headers: headers(), repeatable }));
    return () => place.isolation.run(send, repeatable);
  }

  private measured(subgraph: string, send: () => Promise<Buffer>): Promise<Buffer> {
    return this.settings.directory.loadOf(subgraph).measure(send);
  }

  /** Everything that an answer may depend on besides the question. The time of day is not part of it; the day is. */
  private whoAsks(): string {
    const { identity, locale, instant } = this.context;
    this.asker ??= JSON.stringify([identity, locale, localDay(instant).day]);
    return this.asker;
  }
}
