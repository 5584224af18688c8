import type { PageInput } from '@lien-thong/kit/connections';
import type { Snapshot } from '../supergraph';
import { GraphSubgraph } from './graph-subgraph';
import type { GraphType } from './graph-type';
import type { GraphSettings } from './graph-settings';
import { pageOf } from './page-of';
import { searchWords } from './search';
import { TypeIndex } from './type-index';

const VERSION_DIGITS = 12;

interface TypesArguments extends PageInput {
  readonly search?: string | null;
}

/** `Query.graph`: every answer of it is of one supergraph. */
export class Graph {
  private readonly index: TypeIndex;

  constructor(
    private readonly snapshot: Snapshot,
    private readonly settings: GraphSettings,
  ) {
    this.index = TypeIndex.of(snapshot);
  }

  get version(): string {
    return this.snapshot.reading.id.slice(0, VERSION_DIGITS);
  }

  subgraphs(): GraphSubgraph[] {
    return this.snapshot.reading.subgraphs
      .map(({ name }) => new GraphSubgraph(name, this.index, this.snapshot.reading.ownership, this.settings))
      .sort((one, other) => (one.name < other.name ? -1 : 1));
  }

  /** @throws GRAPH_TEXT_TOO_LONG, and what a page throws. */
  types({ search, ...page }: TypesArguments) {
    const words = searchWords(search);
    return pageOf(this.index.find(words), page, words.join(' '));
  }

  type({ name }: { readonly name: string }): GraphType | null {
    return this.index.named(name);
  }
}
