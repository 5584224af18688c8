import { among, pick } from './hash';

/** What may go wrong with one field. */
export type FieldFault = 'error' | 'null' | 'invalid';

/**
 * The data of one case. Everything in it follows from the seed, so that subgraphs agree on what they share and an
 * entity is the same whenever it is asked for.
 */
export class World {
  /** How many root fields of mutations have run: what comes back tells the order. */
  private serial = 0;

  /**
   * @param strict whether subgraphs keep their own SDL: a lenient one answers null where it must not, and values of
   * another type.
   */
  constructor(
    readonly seed: number,
    readonly strict: boolean,
    private readonly faultyShare: number,
  ) {}

  text(of: string): string {
    return `${this.seed}/${of}`;
  }

  isNull(place: string): boolean {
    return among(1 / 8, this.text(`null/${place}`));
  }

  /** The same in every subgraph, or they would disagree on a field that they share. */
  faultAt(place: string): FieldFault | undefined {
    if (!among(this.faultyShare, this.text(`fault/${place}`))) return undefined;
    return pick(['error', 'null', 'invalid'] as const, this.text(`kind/${place}`));
  }

  /** An entity that a subgraph says it does not have, or cannot load. */
  referenceAt(subgraph: string, entity: string): 'found' | 'missing' | 'error' {
    const place = `reference/${subgraph}/${entity}`;
    if (among(1 / 16, this.text(`missing/${place}`))) return 'missing';
    return among(this.faultyShare, this.text(place)) ? 'error' : 'found';
  }

  nextSerial(): number {
    return ++this.serial;
  }
}
