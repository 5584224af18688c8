import type { SupergraphReading } from '../planning';

/** How a plan writes a type condition in a path. */
export const FRAGMENT_STEP = '... on ';

/** Which type counts as another, in the whole supergraph. */
export class TypeRelations {
  private readonly subtypes: ReadonlyMap<string, ReadonlySet<string>>;
  private readonly names: ReadonlySet<string>;

  constructor({ subtypes, composites }: Pick<SupergraphReading, 'subtypes' | 'composites'>) {
    this.subtypes = new Map([...subtypes].map(([name, types]) => [name, new Set(types)]));
    this.names = new Set(composites);
  }

  isOneOf(typename: string, wanted: string): boolean {
    return typename === wanted || (this.subtypes.get(wanted)?.has(typename) ?? false);
  }

  /** Every type that counts as the wanted one, itself included. */
  typesOf(wanted: string): ReadonlySet<string> {
    return new Set([wanted, ...(this.subtypes.get(wanted) ?? [])]);
  }

  known(typename: string): boolean {
    return this.names.has(typename);
  }
}
