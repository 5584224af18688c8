import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { OfferingStatus, ServiceLevel } from '../generated/graphql';

@Entity('service_offering')
export class OfferingRow {
  /** <service id>/<agency code>. */
  @PrimaryColumn('text')
  id!: string;

  @Column('text', { name: 'service_id' })
  serviceId!: string;

  @Column('text', { name: 'agency_code' })
  agencyCode!: string;

  @Column('text', { name: 'unit_code', nullable: true })
  unitCode!: string | null;
}

/** What was last said of an offering at or before a day. */
export interface OfferingState {
  readonly offeringId: string;
  readonly portalLevel: ServiceLevel | null;
  readonly systemLevel: ServiceLevel | null;
  readonly status: OfferingStatus;
  readonly reportedOn: string;
  readonly document: string | null;
  readonly locator: string | null;
}

/** Null where one of the two is not known: unknown is no mismatch. */
export function mismatchOf({ portalLevel, systemLevel }: Pick<OfferingState, 'portalLevel' | 'systemLevel'>) {
  return portalLevel === null || systemLevel === null ? null : portalLevel !== systemLevel;
}
