import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { DeadlinePrecision } from '@lien-thong/kit/deadline';
import type { ConnectionDueState, ConnectionStatus } from '../generated/graphql';

@Entity('data_connection')
export class DataConnectionRow {
  @PrimaryColumn('text')
  id!: string;

  @Column('text', { name: 'from_code' })
  fromCode!: string;

  @Column('text', { name: 'to_code' })
  toCode!: string;

  @Column('text', { nullable: true })
  platform!: string | null;

  @Column('text', { name: 'directive_id', nullable: true })
  directiveId!: string | null;

  @Column('text', { name: 'deadline_text', nullable: true })
  deadlineText!: string | null;

  @Column('text', { nullable: true })
  precision!: DeadlinePrecision | null;

  @Column('date', { name: 'due_on', nullable: true })
  dueOn!: string | null;

  @Column('text', { nullable: true })
  document!: string | null;

  @Column('text', { nullable: true })
  locator!: string | null;
}

/** What is known of a connection on one day; without a report status, reportedOn and since are null. */
export interface ConnectionStateRow {
  id: string;
  status: ConnectionStatus | null;
  reportedOn: string | null;
  since: string | null;
  basis: string | null;
  document: string | null;
  locator: string | null;
  dueState: ConnectionDueState;
}
