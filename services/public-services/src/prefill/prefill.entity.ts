import type { ServicePrefillState } from '../generated/graphql';

/** A database that fills, or could fill, the form of a service. */
export interface PrefillRow {
  readonly serviceId: string;
  readonly databaseCode: string;
  readonly fields: readonly string[];
  readonly state: ServicePrefillState;
}

/** An entity of another subgraph, known here by its key alone. */
export interface DatabaseReference {
  code: string;
}

export interface UnitReference {
  code: string;
}
