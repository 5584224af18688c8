import { among, pick } from './hash';

/** What may go wrong with one field. */
export type FieldFault = 'error' | 'null' | 'invalid';

export interface WorldSettings {
  /**
   * Whether subgraphs keep their own SDL: a lenient one answers null where it must not, and values of another type.
   */
  readonly strict: boolean;
  /** How many fields have a fault, from 0 to 1, and which. */
  readonly faultyShare: number;
  readonly faults: readonly FieldFault[];
  /**
   * Whether an entity is the same wherever it is met. In the world outside it changes while it is asked for: what lies
   * at two places must not be taken for one, unless nothing but its key is known of it.
   */
  readonly consistent: boolean;
}

/**
 * The data of one case. Everything in it follows from the seed, so that subgraphs agree on what they share and two
 * executors meet the same.
 */
export class World {
  /** How many root fields of mutations have run: what comes back tells the order. */
  private serial = 0;

  constructor(
    readonly seed: number,
    readonly settings: WorldSettings,
  ) {}

  text(of: string): string {
    return `${this.seed}/${of}`;
  }

  isNull(place: string): boolean {
    return among(1 / 8, this.text(`null/${place}`));
  }

  /** The same in every subgraph, or they would disagree on a field that they share. */
  faultAt(place: string): FieldFault | undefined {
    const { faultyShare, faults } = this.settings;
    if (!among(faultyShare, this.text(`fault/${place}`))) return undefined;
    return pick(faults, this.text(`kind/${place}`));
  }

  /** An entity that a subgraph says it does not have, or cannot load. */
  referenceAt(subgraph: string, entity: string): 'found' | 'missing' | 'error' {
    const place = `reference/${subgraph}/${entity}`;
    if (among(1 / 16, this.text(`missing/${place}`))) return 'missing';
    const { faultyShare, faults } = this.settings;
    return faults.includes('error') && among(faultyShare, this.text(place)) ? 'error' : 'found';
  }

  nextSerial(): number {
    return ++this.serial;
  }
}
