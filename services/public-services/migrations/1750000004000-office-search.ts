import type { MigrationInterface, QueryRunner } from 'typeorm';
import { searchedName } from '../src/unit/unit.search';

interface Row {
  readonly id: string;
  readonly name: string;
  readonly province: string | null;
  readonly former: boolean;
}

export class OfficeSearch1750000004000 implements MigrationInterface {
  readonly name = 'OfficeSearch1750000004000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE unit_name ADD COLUMN id bigserial PRIMARY KEY, ADD COLUMN folded text, ADD COLUMN bare text;
      COMMENT ON COLUMN unit_name.folded IS 'As plain, with diacritics: tells apart what plain unites.';
      COMMENT ON COLUMN unit_name.bare IS 'The unit itself, plain, without the word for its kind and without what lies around it.';
      CREATE INDEX unit_name_by_bare ON unit_name USING gin (bare gin_trgm_ops);
      CREATE INDEX unit_name_by_former_name ON unit_name (name) WHERE former;
      CREATE INDEX unit_state_by_full_name ON unit_state (full_name);
      CREATE TABLE unplaced_unit (
        locator text PRIMARY KEY,
        version bigint NOT NULL,
        document text NOT NULL,
        former_name text NOT NULL,
        plain text NOT NULL,
        printed_successor text NOT NULL,
        issue_kind text NOT NULL
      );
      CREATE INDEX unplaced_unit_by_plain ON unplaced_unit USING gin (plain gin_trgm_ops);
      COMMENT ON TABLE unplaced_unit IS 'Former units that the register sends to one that they cannot have become.';
    `);
    await this.searchAnew(runner);
    await runner.query('ALTER TABLE unit_name ALTER folded SET NOT NULL, ALTER bare SET NOT NULL');
  }

  /** Names that were heard of before are stated no second time. */
  private async searchAnew(runner: QueryRunner): Promise<void> {
    const rows: Row[] = await runner.query(
      `SELECT name.id, name.name, name.former, province.full_name AS province FROM unit_name name
       JOIN unit_state unit ON unit.code = name.unit_code LEFT JOIN unit_state province ON province.code = unit.parent_code`,
    );
    const searched = rows.map(({ id, name, former, province }) => ({
      id,
      ...searchedName(former || province === null ? name : `${name}, ${province}`),
    }));
    await runner.query(
      `UPDATE unit_name SET plain = said.plain, folded = said.folded, bare = said.bare
       FROM jsonb_to_recordset($1::jsonb) AS said (id bigint, plain text, folded text, bare text)
       WHERE said.id = unit_name.id`,
      [JSON.stringify(searched)],
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE unplaced_unit;
      DROP INDEX unit_state_by_full_name, unit_name_by_former_name;
      ALTER TABLE unit_name DROP COLUMN id, DROP COLUMN folded, DROP COLUMN bare;
    `);
  }
}
