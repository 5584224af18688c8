import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { AgencyAliasKind, AgencyKind, AgencyLevel } from '../generated/graphql';

@Entity('agency')
export class AgencyRow {
  @PrimaryColumn('text')
  code!: string;

  @Column('text')
  name!: string;

  @Column('text', { name: 'short_name', nullable: true })
  shortName!: string | null;

  @Column('text')
  kind!: AgencyKind;

  @Column('text', { nullable: true })
  level!: AgencyLevel | null;

  @Column('text', { name: 'parent_code', nullable: true })
  parentCode!: string | null;

  @Column('text', { name: 'unit_code', nullable: true })
  unitCode!: string | null;

  @Column('date', { name: 'active_from', nullable: true })
  activeFrom!: string | null;

  @Column('date', { name: 'active_until', nullable: true })
  activeUntil!: string | null;

  @Column('text', { name: 'merged_into', nullable: true })
  mergedInto!: string | null;

  @Column('text', { nullable: true })
  document!: string | null;

  @Column('text', { nullable: true })
  locator!: string | null;
}

/** A row without identity of its own: loaded by its agency. */
export interface AgencyAliasRow {
  agencyCode: string;
  alias: string;
  kind: AgencyAliasKind;
  validFrom: string | null;
  validUntil: string | null;
  document: string | null;
  locator: string | null;
}
