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
  private readonly unusedFields: GraphSettings['unusedFields'];

  constructor(
    private readonly snapshot: Snapshot,
    private readonly settings: GraphSettings,
  ) {
    this.index = TypeIndex.of(snapshot);
    const { unusedFields } = settings;
    this.unusedFields = unusedFields && once(unusedFields);
  }

  get version(): string {
    return this.snapshot.reading.id.slice(0, VERSION_DIGITS);
  }

  subgraphs(): GraphSubgraph[] {
    const { subgraphs, ownership } = this.snapshot.reading;
    const settings = { ...this.settings, unusedFields: this.unusedFields };
    return subgraphs
      .map(({ name }) => new GraphSubgraph(name, this.index, ownership, settings))
      .sort((one, other) => (one.name < other.name ? -1 : 1));
  }

  /** @throws GRAPH_TEXT_TOO_LONG, and what a page throws. */
  types({ search, ...page }: TypesArguments) {
    const words = searchWords(search);
    return pageOf(this.index.find(words), page, {
      list: 'types',
      filter: words.join(' '),
      keyOf: ({ name }) => name,
    });
  }

  type({ name }: { readonly name: string }): GraphType | null {
    return this.index.named(name);
  }
}

/** Every subgraph of an answer shows a part of the same. */
function once<T>(ask: () => Promise<T>): () => Promise<T> {
  let asked: Promise<T> | undefined;
  return () => (asked ??= ask());
}
