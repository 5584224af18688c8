import type { OfficeLevel } from '../generated/graphql';

/** An office that follows from the level of a procedure and the register of units. */
export interface OfficeRow {
  readonly serviceId: string;
  readonly level: OfficeLevel;
  readonly agencyCode: string;
  readonly unitCode: string | null;
  readonly provinceCode: string | null;
  readonly name: string | null;
  /** Another unit of the country has the same name. */
  readonly shared: boolean;
  readonly provinceName: string | null;
  /** The former name or address that was found. */
  readonly matched: string | null;
}
