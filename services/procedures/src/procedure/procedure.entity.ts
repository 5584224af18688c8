import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ProcedureAuthorityLevel, ProcedureKind, ProcedureStatus } from '../generated/graphql';
import type { ChannelState, ResultState, TimeState } from './procedure.state';

@Entity('procedure')
export class ProcedureRow {
  @PrimaryColumn('text')
  code!: string;

  @Column('text', { name: 'printed_code', nullable: true })
  printedCode!: string | null;

  @Column('text')
  name!: string;

  @Column('text', { nullable: true })
  field!: string | null;

  @Column('text')
  kind!: ProcedureKind;

  @Column('text')
  status!: ProcedureStatus;

  @Column('text', { name: 'managing_agency_code', nullable: true })
  managingAgencyCode!: string | null;

  @Column('text', { name: 'authority_levels', array: true })
  authorityLevels!: ProcedureAuthorityLevel[];

  @Column('text', { array: true, nullable: true })
  audiences!: string[] | null;

  @Column('text', { name: 'executing_bodies', array: true, nullable: true })
  executingBodies!: string[] | null;

  @Column('jsonb', { nullable: true })
  channels!: ChannelState[] | null;

  @Column('jsonb', { name: 'processing_times', nullable: true })
  processingTimes!: TimeState[] | null;

  @Column('boolean', { name: 'components_listed' })
  componentsListed!: boolean;

  @Column('jsonb', { nullable: true })
  results!: ResultState[] | null;

  @Column('text', { array: true, nullable: true })
  steps!: string[] | null;

  @Column('text', { nullable: true })
  requirements!: string | null;

  @Column('text', { name: 'legal_basis', array: true, nullable: true })
  legalBasis!: string[] | null;

  @Column('integer')
  version!: number;

  @Column('text', { nullable: true })
  document!: string | null;

  @Column('text', { nullable: true })
  locator!: string | null;
}

/** Entities of other subgraphs, known here by their keys alone. */
export interface AgencyReference {
  code: string;
}

export interface DatabaseReference {
  code: string;
}
