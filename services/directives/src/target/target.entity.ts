import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { DeadlinePrecision, TargetComparison } from '../generated/graphql';

@Entity('target')
export class TargetRow {
  @PrimaryColumn('text')
  code!: string;

  @Column('text')
  name!: string;

  @Column('double precision', { nullable: true })
  value!: number | null;

  @Column('text', { nullable: true })
  unit!: string | null;

  @Column('text', { nullable: true })
  comparison!: TargetComparison | null;

  @Column('text', { name: 'deadline_text', nullable: true })
  text!: string | null;

  @Column('text', { name: 'deadline_precision', nullable: true })
  precision!: DeadlinePrecision | null;

  @Column('date', { name: 'due_on', nullable: true })
  dueOn!: string | null;

  @Column('int', { nullable: true })
  phase!: number | null;

  @Column('text', { name: 'directive_id' })
  directiveId!: string;

  /** Name of the rule that counts it, and its parameter. */
  @Column('text', { name: 'measured_by', nullable: true })
  measuredBy!: string | null;

  /** Why nothing counts it. */
  @Column('text', { nullable: true })
  unmeasured!: string | null;

  @Column('text', { nullable: true })
  document!: string | null;

  @Column('text', { nullable: true })
  locator!: string | null;
}
