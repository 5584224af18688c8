import { CodedError } from '@lien-thong/kit/errors';
import type { GatewayContext } from '../context';
import { gatewayErrors } from '../errors';
import type { OwnershipReading, SubgraphWord } from '../planning';
import type { Look } from '../subgraphs/subgraph-watch';
import { figuresOf } from './graph-figures';
import type { GraphSettings } from './graph-settings';
import type { TypeIndex } from './type-index';

const UNSAID: SubgraphWord = { owner: null, language: null, purpose: null };

/** One subgraph as everybody may know it. Its address is nobody's business, and is not in here. */
export class GraphSubgraph {
  readonly purpose: string | null;
  readonly owner: string | null;
  readonly language: string | null;
  readonly version: string;

  constructor(
    readonly name: string,
    private readonly index: TypeIndex,
    { words, versions }: OwnershipReading,
    private readonly settings: GraphSettings,
  ) {
    ({ purpose: this.purpose, owner: this.owner, language: this.language } = words.get(name) ?? UNSAID);
    this.version = versions.get(name) ?? '';
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

  /** Undefined for what the gateway answers itself: whoever reads this has its answer. */
  private look(): Promise<Look> | undefined {
    const place = this.settings.directory.of(this.name);
    return place && this.settings.watch.stateOf(place);
  }
}
