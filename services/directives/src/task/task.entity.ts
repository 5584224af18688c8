import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { DeadlinePrecision, TaskDueState, TaskScope, TaskStatus } from '../generated/graphql';

@Entity('task')
export class TaskRow {
  @PrimaryColumn('text')
  id!: string;

  @Column('text')
  title!: string;

  @Column('text')
  section!: string;

  @Column('text', { nullable: true })
  scope!: TaskScope | null;

  @Column('text', { name: 'expected_product', nullable: true })
  expectedProduct!: string | null;

  @Column('text', { nullable: true })
  document!: string | null;

  @Column('text', { nullable: true })
  locator!: string | null;
}

interface Sourced {
  document: string | null;
  locator: string | null;
}

/** What one directive says of a task, with the codes of the agencies that it names as leads. */
export interface TaskMandateRow extends Sourced {
  taskId: string;
  directiveId: string;
  text: string;
  precision: DeadlinePrecision;
  dueOn: string | null;
  leads: string[];
  newest: boolean;
}

export interface TaskReportRow extends Sourced {
  status: TaskStatus;
  reportedOn: string;
  printed: string | null;
}

/** What a task is on a day. */
export interface TaskStateRow {
  taskId: string;
  dueState: TaskDueState;
  daysLate: number | null;
  report: TaskReportRow | null;
}

export interface TaskAssignmentRow extends Sourced {
  taskId: string;
  agencyCode: string;
  status: TaskStatus;
  reportedOn: string;
}
