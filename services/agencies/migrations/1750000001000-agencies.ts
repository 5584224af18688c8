import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Agencies1750000001000 implements MigrationInterface {
  readonly name = 'Agencies1750000001000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE EXTENSION IF NOT EXISTS btree_gist;

      CREATE TABLE administrative_unit (
        code text PRIMARY KEY,
        name text NOT NULL,
        full_name text NOT NULL,
        plain_name text NOT NULL,
        bare_name text NOT NULL,
        level text NOT NULL,
        type text NOT NULL,
        parent_code text REFERENCES administrative_unit
      );
      CREATE INDEX administrative_unit_by_parent ON administrative_unit (parent_code, full_name, code);
      CREATE INDEX administrative_unit_by_name ON administrative_unit USING gin (plain_name gin_trgm_ops);
      CREATE INDEX administrative_unit_by_bare_name ON administrative_unit (bare_name);
      COMMENT ON COLUMN administrative_unit.plain_name IS 'Full name without diacritics, for searching.';
      COMMENT ON COLUMN administrative_unit.bare_name IS 'Plain name without the word for its kind, for addresses.';

      CREATE TABLE former_unit (
        id bigserial PRIMARY KEY,
        code text,
        full_name text NOT NULL,
        district text,
        province text,
        plain_address text NOT NULL,
        bare_name text NOT NULL,
        bare_district text,
        bare_province text,
        successor_code text NOT NULL REFERENCES administrative_unit
      );
      CREATE UNIQUE INDEX former_unit_once ON former_unit (plain_address, full_name, district, province, successor_code)
        NULLS NOT DISTINCT;
      CREATE INDEX former_unit_by_successor ON former_unit (successor_code, id);
      CREATE INDEX former_unit_by_address ON former_unit USING gin (plain_address gin_trgm_ops);
      CREATE INDEX former_unit_by_bare_name ON former_unit (bare_name);
      COMMENT ON TABLE former_unit IS 'Units of before 1 July 2025 and the unit of today each went into.';

      CREATE TABLE agency (
        code text PRIMARY KEY,
        name text NOT NULL,
        short_name text,
        kind text NOT NULL,
        level text,
        parent_code text REFERENCES agency DEFERRABLE INITIALLY DEFERRED,
        unit_code text REFERENCES administrative_unit DEFERRABLE INITIALLY DEFERRED,
        active_from date,
        active_until date,
        merged_into text REFERENCES agency DEFERRABLE INITIALLY DEFERRED,
        document text,
        locator text
      );
      CREATE INDEX agency_by_name ON agency (name, code);
      CREATE INDEX agency_by_kind ON agency (kind, name, code);
      CREATE INDEX agency_by_unit ON agency (unit_code);
      CREATE INDEX agency_by_successor ON agency (merged_into);
      COMMENT ON COLUMN agency.active_until IS 'First day on which the body is no more (half-open).';

      CREATE TABLE agency_alias (
        agency_code text NOT NULL REFERENCES agency,
        alias text NOT NULL,
        folded text NOT NULL,
        plain text NOT NULL,
        kind text NOT NULL,
        valid_from date,
        valid_until date,
        document text,
        locator text,
        EXCLUDE USING gist (
          folded WITH =, agency_code WITH <>, daterange(valid_from, valid_until) WITH &&
        )
      );
      CREATE INDEX agency_alias_by_agency ON agency_alias (agency_code, alias);
      CREATE INDEX agency_alias_by_plain ON agency_alias USING gin (plain gin_trgm_ops);
      COMMENT ON TABLE agency_alias IS 'Two agencies never share an alias on one date: the exclusion constraint holds it.';
      COMMENT ON COLUMN agency_alias.folded IS 'Compared form: case, punctuation and place of the tone mark set aside.';
      COMMENT ON COLUMN agency_alias.plain IS 'Without diacritics, for misspellings.';

      CREATE TABLE agency_member (
        group_code text NOT NULL REFERENCES agency DEFERRABLE INITIALLY DEFERRED,
        member_code text NOT NULL REFERENCES agency DEFERRABLE INITIALLY DEFERRED,
        document text,
        locator text,
        PRIMARY KEY (group_code, member_code)
      );
      COMMENT ON TABLE agency_member IS 'Members of groups; a member may be a group.';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE agency_member, agency_alias, agency, former_unit, administrative_unit');
  }
}
