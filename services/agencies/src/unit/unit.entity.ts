import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { UnitLevel, UnitType } from '../generated/graphql';

@Entity('administrative_unit')
export class UnitRow {
  @PrimaryColumn('text')
  code!: string;

  @Column('text')
  name!: string;

  @Column('text', { name: 'full_name' })
  fullName!: string;

  @Column('text')
  level!: UnitLevel;

  @Column('text')
  type!: UnitType;

  @Column('text', { name: 'parent_code', nullable: true })
  parentCode!: string | null;

  @Column('text', { name: 'merged_into', nullable: true })
  mergedInto!: string | null;

  @Column('date', { name: 'active_until', nullable: true })
  activeUntil!: string | null;
}

/** A row without identity of its own: loaded by the unit it went into. */
export interface FormerUnitRow {
  successorCode: string;
  code: string | null;
  fullName: string;
  district: string | null;
  province: string | null;
}
