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

/** What one place says that a directive gives, with the codes of the agencies that it names. */
export interface TaskMandateRow extends Sourced {
  taskId: string;
  directiveId: string;
  text: string | null;
  precision: DeadlinePrecision | null;
  dueOn: string | null;
  leads: string[];
  coordinators: string[];
  /** Newest of those that set a deadline. */
  setsDeadline: boolean;
  /** Newest of those that name a lead. */
  namesLeads: boolean;
}

/** Who reported: the agency itself, or nobody but the document. */
interface Reported extends Sourced {
  status: TaskStatus;
  reportedOn: string;
  reportedBy: string | null;
  note: string | null;
}

export interface TaskReportRow extends Reported {
  printed: string | null;
}

/** What a task is on a day. */
export interface TaskStateRow {
  taskId: string;
  dueState: TaskDueState;
  daysLate: number | null;
  report: TaskReportRow | null;
}

export interface TaskAssignmentRow extends Reported {
  taskId: string;
  agencyCode: string;
}
