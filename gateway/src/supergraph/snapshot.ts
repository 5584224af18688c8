import { buildSchema, type GraphQLSchema } from 'graphql';
import type { OpenPlanning, Planning, SupergraphReading } from '../planning';
import { readScalarsAtTheDoor } from '../scalars';
import { EventPrograms } from './event-programs';
import { Programs } from './programs';
import { Guards } from '../authorisation';

/** One supergraph and everything made from it. It never changes; a newer one takes its place as a whole. */
export class Snapshot {
  readonly schema: GraphQLSchema;
  readonly programs: Programs;
  readonly eventPrograms: EventPrograms;
  readonly reading: SupergraphReading;
  /** Null where everybody may see everything. */
  readonly guards: Guards | null;
  private inHand = 0;
  private readonly waiting: (() => void)[] = [];

  private constructor(
    readonly supergraphSdl: string,
    private readonly planning: Planning,
  ) {
    this.reading = planning.reading;
    this.schema = buildSchema(planning.reading.apiSdl, { assumeValid: true });
    readScalarsAtTheDoor(this.schema);
    const { authorisation } = planning.reading;
    this.guards = authorisation && new Guards(this.schema, authorisation);
    this.programs = new Programs(this.schema, planning);
    this.eventPrograms = new EventPrograms(this.schema, planning);
  }

  /** @throws Apollo's own errors where the text is no supergraph that can be planned. */
  static async open(supergraphSdl: string, openPlanning: OpenPlanning): Promise<Snapshot> {
    return new Snapshot(supergraphSdl, await openPlanning(supergraphSdl));
  }

  /** Counts a request while it is answered. */
  async during<T>(work: () => Promise<T>): Promise<T> {
    this.inHand += 1;
    try {
      return await work();
    } finally {
      this.inHand -= 1;
      if (this.inHand === 0) for (const one of this.waiting.splice(0)) one();
    }
  }

  /** @returns when no request is answered by it. */
  async idle(): Promise<void> {
    if (this.inHand > 0) await new Promise<void>((resolve) => this.waiting.push(resolve));
  }

  close(): Promise<void> {
    return this.planning.close();
  }
}
