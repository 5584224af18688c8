import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('public_service')
export class ServiceRow {
  @PrimaryColumn('text')
  id!: string;

  @Column('text', { name: 'procedure_code', nullable: true })
  procedureCode!: string | null;

  @Column('text')
  name!: string;

  @Column('text', { name: 'agency_code', nullable: true })
  agencyCode!: string | null;

  @Column('boolean', { name: 'low_frequency', nullable: true })
  lowFrequency!: boolean | null;

  @Column('text', { nullable: true })
  document!: string | null;

  @Column('text', { nullable: true })
  locator!: string | null;
}

/** A procedure, which another subgraph owns: its key is all that is known of it here. */
export interface ProcedureReference {
  code: string;
}

/** An agency, which another subgraph owns: its key is all that is known of it here. */
export interface AgencyReference {
  code: string;
}
