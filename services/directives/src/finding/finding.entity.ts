import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { PrintedDeadline } from '../deadline/deadline.entity';
import type { FindingCategory, TaskDueState } from '../generated/graphql';

@Entity('finding')
export class FindingRow {
  @PrimaryColumn('text')
  id!: string;

  @Column('text')
  title!: string;

  @Column('text')
  category!: FindingCategory;

  @Column('text', { name: 'measured_by', array: true })
  measuredBy!: string[];

  @Column('text', { nullable: true })
  unmeasured!: string | null;

  @Column('text', { nullable: true })
  operation!: string | null;

  @Column('jsonb', { nullable: true })
  variables!: object | null;

  @Column('text', { nullable: true })
  figure!: string | null;

  @Column('text', { name: 'figure_meaning', nullable: true })
  figureMeaning!: string | null;

  @Column('text', { nullable: true })
  document!: string | null;

  @Column('text', { nullable: true })
  locator!: string | null;
}

interface Sourced {
  document: string | null;
  locator: string | null;
}

export interface FindingLocalityRow extends Sourced {
  findingId: string;
  agencyCode: string;
  printed: string;
}

export interface FindingResponsibilityRow extends Sourced, PrintedDeadline {
  findingId: string;
  agencyCode: string;
  action: string;
}

export interface FindingDeadlineRow extends PrintedDeadline {
  findingId: string;
}

export interface FindingStateRow {
  findingId: string;
  dueState: TaskDueState;
}
