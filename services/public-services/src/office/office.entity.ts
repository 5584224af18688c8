import type { Connection } from '@lien-thong/kit/connections';
import type { OfficeLevel } from '../generated/graphql';

/** An office that follows from the level of a procedure and the register of units. */
export interface OfficeRow {
  readonly serviceId: string;
  readonly level: OfficeLevel;
  readonly agencyCode: string;
  /** Null for a ministry. */
  readonly unitCode: string | null;
  /** The former name or address by which it was found. */
  readonly formerName: string | null;
}

/** The unit of an office as people are told of it. */
export interface OfficeUnitRow {
  readonly code: string;
  readonly name: string;
  readonly provinceCode: string;
  readonly provinceName: string;
  /** Another unit of today has the same name. */
  readonly shared: boolean;
}

export interface UnplacedRow {
  readonly formerName: string;
  readonly printedSuccessor: string;
  readonly issueKind: string;
  readonly source: { readonly document: string; readonly locator: string };
}

/** The connection of offices; `unplaced` is a resolver of its own, for it costs a statement that few ask for. */
export interface OfficeList extends Connection<OfficeRow> {
  unplaced(): Promise<readonly UnplacedRow[]>;
}
