import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The tables that every subgraph has, before its own. */
export class Foundation1750000000000 implements MigrationInterface {
  readonly name = 'Foundation1750000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE EXTENSION IF NOT EXISTS unaccent;
      CREATE EXTENSION IF NOT EXISTS pg_trgm;

      CREATE TABLE outbox (
        position bigserial PRIMARY KEY,
        event_id uuid NOT NULL UNIQUE,
        type text NOT NULL,
        subject text NOT NULL,
        version bigint NOT NULL,
        agencies text[] NOT NULL,
        data jsonb NOT NULL,
        occurred_at timestamptz NOT NULL,
        correlation_id text NOT NULL
      );
      CREATE INDEX outbox_by_type ON outbox (type, position);
      COMMENT ON TABLE outbox IS 'Facts of this subgraph, written in the transaction of the change they tell of.';
      COMMENT ON COLUMN outbox.position IS 'Order of commit: writers take a lock before they draw a number.';
      COMMENT ON COLUMN outbox.version IS 'Version of the subject after the change; consumers ignore a stale one.';

      CREATE TABLE entity_version (
        entity text NOT NULL,
        subject text NOT NULL,
        version bigint NOT NULL,
        stated jsonb NOT NULL,
        PRIMARY KEY (entity, subject)
      );
      COMMENT ON COLUMN entity_version.stated IS 'For each type of event, the hash of the state that was last stated.';

      CREATE TABLE consumer_position (
        handler text NOT NULL,
        source text NOT NULL,
        position bigint NOT NULL,
        moved_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (handler, source)
      );
      COMMENT ON TABLE consumer_position IS 'How far each handler of this subgraph has read each source.';

      CREATE TABLE handled_event (
        handler text NOT NULL,
        event_id uuid NOT NULL,
        handled_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (handler, event_id)
      );
      COMMENT ON TABLE handled_event IS 'Makes handlers idempotent: written in the transaction of the effect.';

      CREATE TABLE parked_event (
        handler text NOT NULL,
        event_id uuid NOT NULL,
        source text NOT NULL,
        reason text NOT NULL,
        event jsonb NOT NULL,
        parked_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (handler, event_id)
      );
      COMMENT ON TABLE parked_event IS 'Dead letters: events that a handler could not apply, with the reason.';

      CREATE TABLE audit_log (
        id bigserial PRIMARY KEY,
        at timestamptz NOT NULL,
        actor text NOT NULL,
        action text NOT NULL,
        subject_type text NOT NULL,
        subject text NOT NULL,
        correlation_id text NOT NULL
      );
      COMMENT ON TABLE audit_log IS 'Who changed what, in the transaction of the change. Never updated.';

      CREATE TABLE data_issue (
        id text PRIMARY KEY,
        kind text NOT NULL,
        subject text NOT NULL,
        subject_type text NOT NULL,
        responsible text,
        detail text NOT NULL,
        document text,
        locator text,
        found_on date NOT NULL
      );
      CREATE INDEX data_issue_by_kind ON data_issue (kind, id);
      CREATE INDEX data_issue_by_responsible ON data_issue (responsible, kind, id);
      CREATE INDEX data_issue_by_subject ON data_issue (subject_type, subject);
      COMMENT ON COLUMN data_issue.id IS 'Derived from kind, subject and place: the same fault found twice is one row.';

      CREATE TABLE seed_state (
        seed text PRIMARY KEY,
        content_hash text NOT NULL,
        applied_at timestamptz NOT NULL DEFAULT now()
      );
      COMMENT ON TABLE seed_state IS 'Which content of each seed file has been applied.';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE seed_state, data_issue, audit_log, parked_event, handled_event, consumer_position, entity_version, outbox
    `);
  }
}
