import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('programme')
export class ProgrammeRow {
  @PrimaryColumn('text')
  code!: string;

  @Column('text')
  name!: string;

  @Column('integer', { name: 'target_count', nullable: true })
  targetCount!: number | null;

  @Column('text', { nullable: true })
  document!: string | null;

  @Column('text', { nullable: true })
  locator!: string | null;
}

/** A row without identity of its own: loaded by its service. */
export interface ListingRow {
  serviceId: string;
  programmeCode: string;
  ordinal: number;
  nameInProgramme: string;
  document: string | null;
  locator: string | null;
}
