import type { QueryPlan } from '@apollo/query-planner';
import type { AuthorisationReading } from '../authorisation/requirement';
import type { CachingReading } from './caching-reading';

export interface SubgraphEntry {
  readonly name: string;
  /** As the supergraph names it; null where it names none. */
  readonly url: string | null;
}

/** A field of Subscription that answers anew after facts on the event bus. */
export interface EventField {
  readonly name: string;
  /** Types of the facts. */
  readonly types: readonly string[];
  /** The subgraph that states them, and finds the entity. */
  readonly source: string;
  /** The property of their data that is the key of the entity. */
  readonly key: string;
  readonly entity: string;
  /** The one field of the entity's key. */
  readonly keyField: string;
}

/** What a gateway has to know of a supergraph besides its plans. Plain data: it crosses threads. */
export interface SupergraphReading extends CachingReading {
  /** A digest of the supergraph's text. */
  readonly id: string;
  /** What clients see. */
  readonly apiSdl: string;
  readonly subgraphs: readonly SubgraphEntry[];
  /** The objects, interfaces and unions of the whole supergraph, also those that clients do not see. */
  readonly composites: readonly string[];
  /** Each interface and union of the whole supergraph, with every type that counts as one of it. */
  readonly subtypes: ReadonlyMap<string, readonly string[]>;
  readonly eventFields: ReadonlyMap<string, EventField>;
  /** Null where everybody may see everything. */
  readonly authorisation: AuthorisationReading | null;
}

export interface OperationToPlan {
  /** Valid under the API schema. */
  readonly source: string;
  readonly operationName: string | null;
}

/** Plans the operations of one supergraph. */
export interface Planning {
  readonly reading: SupergraphReading;
  plan(operation: OperationToPlan): Promise<QueryPlan>;
  close(): Promise<void>;
}

/**
 * Reads a supergraph and opens its planning.
 * @throws GraphQLError or Apollo's own errors where the text is no supergraph that can be planned.
 */
export type OpenPlanning = (supergraphSdl: string) => Promise<Planning>;
