import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who carries on what from which day. A reference stays as it was recorded; read on a day, it means the key that carries
 * it then, so that a merger changes no row and yesterday's answers stay.
 */
export class Succession1750000000100 implements MigrationInterface {
  readonly name = 'Succession1750000000100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE key_succession (
        register text NOT NULL,
        key text NOT NULL,
        successor text,
        effective_on date,
        version bigint NOT NULL,
        PRIMARY KEY (register, key)
      );
      CREATE INDEX key_succession_by_successor ON key_succession (register, successor);
      COMMENT ON TABLE key_succession IS 'From effective_on, what refers to key means its successor; null while it has none.';

      CREATE FUNCTION key_on(in_register text, in_key text, in_day date) RETURNS text
      LANGUAGE sql STABLE PARALLEL SAFE AS $$
        WITH RECURSIVE line (key, step) AS (
          SELECT in_key, 0
          UNION ALL
          SELECT next.successor, line.step + 1 FROM line
          JOIN key_succession next
            ON next.register = in_register AND next.key = line.key AND next.effective_on <= in_day
          WHERE next.successor IS NOT NULL AND line.step < 50
        )
        SELECT key FROM line ORDER BY step DESC LIMIT 1
      $$;
      COMMENT ON FUNCTION key_on IS 'The key that a recorded one means on a day: itself, or who carries it on by then.';

      CREATE FUNCTION keys_of(in_register text, in_key text, in_day date) RETURNS text[]
      LANGUAGE sql STABLE PARALLEL SAFE AS $$
        WITH RECURSIVE line (key) AS (
          SELECT in_key WHERE NOT EXISTS (
            SELECT FROM key_succession own
            WHERE own.register = in_register AND own.key = in_key AND own.successor IS NOT NULL
              AND own.effective_on <= in_day)
          UNION
          SELECT former.key FROM line
          JOIN key_succession former
            ON former.register = in_register AND former.successor = line.key AND former.effective_on <= in_day
        )
        SELECT coalesce(array_agg(key), '{}') FROM line
      $$;
      COMMENT ON FUNCTION keys_of IS 'Every recorded key that means this one on a day; none where another carries it on by then.';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION keys_of, key_on; DROP TABLE key_succession');
  }
}
