import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { DeadlinePrecision } from '@lien-thong/kit/deadline';
import type { DatabaseDueState, DatabaseKind, DatabaseStatus } from '../generated/graphql';

@Entity('database')
export class DatabaseRow {
  @PrimaryColumn('text')
  code!: string;

  @Column('text')
  name!: string;

  @Column('text')
  kind!: DatabaseKind;

  @Column('text', { name: 'owner_code', nullable: true })
  ownerCode!: string | null;

  @Column('boolean', { nullable: true })
  priority!: boolean | null;

  @Column('text', { nullable: true })
  document!: string | null;

  @Column('text', { nullable: true })
  locator!: string | null;
}

/** Rows without identity of their own: loaded by their database. */
export interface DatabaseNameRow {
  databaseCode: string;
  name: string;
  document: string | null;
  locator: string | null;
}

export interface DatabaseFieldRow {
  databaseCode: string;
  name: string;
  document: string | null;
  locator: string | null;
}

export interface DatabaseDeadlineRow {
  databaseCode: string;
  text: string;
  precision: DeadlinePrecision;
  dueOn: string | null;
  directiveId: string;
  document: string | null;
  locator: string | null;
}

/** What is known of a database on one day; without a report status and reportedOn are null. */
export interface DatabaseStateRow {
  code: string;
  status: DatabaseStatus | null;
  reportedOn: string | null;
  basis: string | null;
  document: string | null;
  locator: string | null;
  dueState: DatabaseDueState;
}

/** Entities of other subgraphs, known here by their keys alone. */
export interface AgencyReference {
  code: string;
}

export interface DirectiveReference {
  id: string;
}
