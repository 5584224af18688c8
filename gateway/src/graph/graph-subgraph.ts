import { CodedError } from '@lien-thong/kit/errors';
import type { GatewayContext } from '../context';
import { gatewayErrors } from '../errors';
import type { OwnershipReading, SubgraphWord } from '../planning';
import type { Look } from '../subgraphs/subgraph-watch';
import { figuresOf } from './graph-figures';
import type { GraphSettings } from './graph-settings';
import { GraphUsage } from './graph-usage';
import type { TypeIndex } from './type-index';

const UNSAID: SubgraphWord = { owner: null, language: null, purpose: null };

/** One subgraph as everybody may know it. Its address is nobody's business, and is not in here. */
export class GraphSubgraph {
  readonly purpose: string | null;
  readonly owner: string | null;
  readonly language: string | null;
  readonly version: string;
  private readonly answerers: OwnershipReading['answerers'];

  constructor(
    readonly name: string,
    private readonly index: TypeIndex,
    { words, versions, answerers }: OwnershipReading,
    private readonly settings: GraphSettings,
  ) {
    ({ purpose: this.purpose, owner: this.owner, language: this.language } = words.get(name) ?? UNSAID);
    this.version = versions.get(name) ?? '';
    this.answerers = answerers;
  }

  get typeCount(): number {
    return this.index.countOf(this.name).types;
  }

  get fieldCount(): number {
    return this.index.countOf(this.name).fields;
  }

  async state(): Promise<Look['state']> {
    return (await this.look())?.state ?? 'UP';
  }

  async checkedAt(_: object, { instant }: GatewayContext): Promise<string> {
    return ((await this.look())?.at ?? instant).toISOString();
  }

  /** @throws GATEWAY_FIGURES_RESTRICTED for a caller without a role. */
  figures(_: object, { identity, instant }: GatewayContext) {
    if (identity.roles.length === 0) throw new CodedError(gatewayErrors.FIGURES_RESTRICTED);
    const { directory, since } = this.settings;
    return figuresOf(directory.loadOf(this.name), since, instant);
  }

  /** @throws GATEWAY_USAGE_RESTRICTED for a caller without a role; GATEWAY_USAGE_UNAVAILABLE. */
  async usage(_: object, { identity }: GatewayContext): Promise<GraphUsage | null> {
    if (identity.roles.length === 0) throw new CodedError(gatewayErrors.USAGE_RESTRICTED);
    const { unusedFields, logger } = this.settings;
    if (!unusedFields) return null;
    try {
      return new GraphUsage(this.name, await unusedFields(), this.answerers);
    } catch (error) {
      logger.warn({ err: error }, 'the registry does not say what is used');
      throw new CodedError(gatewayErrors.USAGE_UNAVAILABLE);
    }
  }

  /** Undefined for what the gateway answers itself: whoever reads this has its answer. */
  private look(): Promise<Look> | undefined {
    const place = this.settings.directory.of(this.name);
    return place && this.settings.watch.stateOf(place);
  }
}
