import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('dossier_component')
export class ComponentRow {
  @PrimaryColumn('text')
  id!: string;

  @Column('text', { name: 'procedure_code' })
  procedureCode!: string;

  @Column('text', { nullable: true })
  code!: string | null;

  @Column('text')
  name!: string;

  @Column('text', { name: 'group_name', nullable: true })
  group!: string | null;

  @Column('integer', { nullable: true })
  originals!: number | null;

  @Column('integer', { nullable: true })
  copies!: number | null;

  @Column('boolean', { nullable: true })
  required!: boolean | null;

  @Column('text', { array: true })
  forms!: string[];
}
