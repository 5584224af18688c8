import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Registry1750000009000 implements MigrationInterface {
  readonly name = 'Registry1750000009000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE partner (
        name text PRIMARY KEY,
        prefix text NOT NULL UNIQUE,
        agency text NOT NULL,
        contact text NOT NULL,
        hosts text[] NOT NULL,
        registered_at timestamptz NOT NULL,
        registered_by text NOT NULL
      );
      COMMENT ON TABLE partner IS 'Organisations that may add subgraphs, and what was agreed with each.';
      COMMENT ON COLUMN partner.prefix IS 'What its names in the graph begin with.';
      COMMENT ON COLUMN partner.agency IS 'Code of the agency whose editors publish for it.';
      COMMENT ON COLUMN partner.hosts IS 'Hosts that its subgraphs may answer from; *. covers all below a host.';

      CREATE TABLE subgraph (
        name text PRIMARY KEY,
        partner text NOT NULL REFERENCES partner,
        stage text NOT NULL CHECK (stage IN ('SANDBOX', 'INTERNAL', 'PUBLIC')),
        live integer,
        revision integer NOT NULL,
        retires_on date
      );
      COMMENT ON COLUMN subgraph.stage IS 'Who sees it: its partner, everybody inside, everybody.';
      COMMENT ON COLUMN subgraph.live IS 'Number of the version that the graph has; null once it is retired.';
      COMMENT ON COLUMN subgraph.revision IS 'Counts every change: a change names the one that its author has seen.';

      CREATE TABLE subgraph_version (
        subgraph text NOT NULL REFERENCES subgraph,
        number integer NOT NULL,
        sdl text NOT NULL,
        address text NOT NULL,
        owner text NOT NULL,
        contact text NOT NULL,
        sha256 text NOT NULL,
        published_by text NOT NULL,
        published_at timestamptz NOT NULL,
        PRIMARY KEY (subgraph, number)
      );
      COMMENT ON TABLE subgraph_version IS 'What was handed in, as it was handed in. Never changed.';
      COMMENT ON COLUMN subgraph_version.owner IS 'Code of the agency that answered for it then.';

      CREATE TABLE subgraph_change (
        subgraph text NOT NULL REFERENCES subgraph,
        revision integer NOT NULL,
        action text NOT NULL,
        version integer,
        stage text NOT NULL,
        retires_on date,
        digest text NOT NULL,
        actor text NOT NULL,
        at timestamptz NOT NULL,
        PRIMARY KEY (subgraph, revision)
      );
      COMMENT ON TABLE subgraph_change IS 'History: what was done to each subgraph, and by whom. Never changed.';
      COMMENT ON COLUMN subgraph_change.digest IS 'Of the request, so that one that is sent again is known for what it is.';

      CREATE TABLE supergraph_version (
        number bigserial PRIMARY KEY,
        contract text NOT NULL,
        made_of text NOT NULL,
        members jsonb NOT NULL,
        sha256 text NOT NULL,
        sdl text NOT NULL,
        api_sdl text NOT NULL,
        made_at timestamptz NOT NULL
      );
      CREATE INDEX supergraph_version_by_contract ON supergraph_version (contract, number DESC);
      COMMENT ON TABLE supergraph_version IS 'Every graph that a contract has had; the newest is the one that gateways serve.';
      COMMENT ON COLUMN supergraph_version.made_of IS 'Digest of everything that it was composed from.';

      CREATE TABLE operation (
        hash text PRIMARY KEY,
        name text,
        source text NOT NULL
      );
      COMMENT ON TABLE operation IS 'Operations that gateways have answered, by the SHA-256 of their text.';

      CREATE TABLE operation_usage (
        contract text NOT NULL,
        hash text NOT NULL REFERENCES operation,
        client text NOT NULL,
        first_seen timestamptz NOT NULL,
        last_seen timestamptz NOT NULL,
        requests bigint NOT NULL,
        PRIMARY KEY (contract, hash, client)
      );
      CREATE INDEX operation_usage_by_time ON operation_usage (contract, last_seen);

      CREATE TABLE field_usage (
        contract text NOT NULL,
        field text NOT NULL,
        client text NOT NULL,
        first_seen timestamptz NOT NULL,
        last_seen timestamptz NOT NULL,
        requests bigint NOT NULL,
        PRIMARY KEY (contract, field, client)
      );
      COMMENT ON COLUMN field_usage.field IS 'Agency.name';

      CREATE FUNCTION never_changed() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION '% is never changed', TG_TABLE_NAME;
      END $$;
      CREATE TRIGGER subgraph_version_never_changed BEFORE UPDATE OR DELETE ON subgraph_version
        FOR EACH ROW EXECUTE FUNCTION never_changed();
      CREATE TRIGGER subgraph_change_never_changed BEFORE UPDATE OR DELETE ON subgraph_change
        FOR EACH ROW EXECUTE FUNCTION never_changed();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE field_usage, operation_usage, operation, supergraph_version, subgraph_change, subgraph_version,
        subgraph, partner;
      DROP FUNCTION never_changed
    `);
  }
}
