import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { DirectiveKind } from '../generated/graphql';

@Entity('directive')
export class DirectiveRow {
  @PrimaryColumn('text')
  id!: string;

  @Column('text', { nullable: true })
  number!: string | null;

  @Column('int', { nullable: true })
  year!: number | null;

  @Column('text')
  kind!: DirectiveKind;

  @Column('text', { nullable: true })
  title!: string | null;

  @Column('text', { name: 'issuer_code', nullable: true })
  issuerCode!: string | null;

  @Column('date', { name: 'issued_on', nullable: true })
  issuedOn!: string | null;

  @Column('text', { nullable: true })
  document!: string | null;

  @Column('text', { nullable: true })
  locator!: string | null;
}

/** A row without identity of its own: loaded by its directive. */
export interface DirectiveSpellingRow {
  directiveId: string;
  printed: string;
  document: string | null;
  locator: string | null;
}
