import path from 'node:path';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { unitOfWork, type UnitOfWork } from '../src/database';
import { defineHandler, eventContracts, type DomainEvent } from '../src/events';
import type { ServiceDefinition } from '../src/subgraph';
import type { TestDatabase } from '../src/testing';

/** Notes that take as long to commit as they say, and that the database refuses at commit where they say so. */
class Notes1750000099000 implements MigrationInterface {
  readonly name = 'Notes1750000099000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE note (code text, text text NOT NULL, commit_ms integer NOT NULL DEFAULT 0);
      CREATE TABLE application (handler text NOT NULL, subject text NOT NULL, version bigint NOT NULL,
                                id bigserial PRIMARY KEY);
      CREATE FUNCTION note_committing() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM pg_sleep(NEW.commit_ms / 1000.0);
        IF NEW.text = 'refused' THEN RAISE EXCEPTION 'refused at commit'; END IF;
        RETURN NULL;
      END $$;
      CREATE CONSTRAINT TRIGGER note_committing AFTER INSERT ON note DEFERRABLE INITIALLY DEFERRED
        FOR EACH ROW EXECUTE FUNCTION note_committing();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE application, note; DROP FUNCTION note_committing');
  }
}

export const NOTED = 'notes.note-noted.v1';
export const DROPPED = 'notes.note-dropped.v1';

for (const $id of [NOTED, DROPPED]) {
  eventContracts().register({
    ...{ $id, type: 'object', additionalProperties: false, required: ['text'] },
    properties: { text: { type: 'string' } },
  });
}

function serviceNamed(name: string): ServiceDefinition<object> {
  return {
    name,
    portOffset: 49,
    root: path.dirname(__dirname),
    entities: [],
    migrations: [Notes1750000099000],
    createLoaders: () => ({}),
    resolvers: {},
    seeds: [],
    handlers: [],
  };
}

/** States facts. */
export const notes = serviceNamed('notes');
/** Reads them. */
export const readers = serviceNamed('readers');

export interface Note {
  readonly code: string;
  readonly text: string;
  readonly type?: string;
}

export function noteDown(
  { db }: TestDatabase,
  written: readonly Note[],
  work: (uow: UnitOfWork) => Promise<void> = async () => undefined,
): Promise<void> {
  return unitOfWork(db, { actor: 'test', correlationId: 'test', at: new Date() }, async (uow) => {
    for (const { code, text, type = NOTED } of written) {
      uow.emit({ type, entity: 'Note', subject: code, agencies: [], data: { text } });
    }
    await work(uow);
  });
}

/** Writes a line for each event: an event applied twice leaves two. */
export function countingHandler(
  before: (events: readonly DomainEvent[], uow: UnitOfWork) => unknown = () => undefined,
) {
  return defineHandler({
    name: 'readers.applications',
    source: 'notes',
    types: [NOTED],
    async apply(events, uow) {
      await before(events, uow);
      for (const { subject, version } of events) {
        await uow.manager.query('INSERT INTO application (handler, subject, version) VALUES ($1, $2, $3)', [
          'readers.applications',
          subject,
          version,
        ]);
      }
    },
  });
}

export async function applications({ db }: TestDatabase): Promise<string[]> {
  const rows: { subject: string; version: string }[] = await db.query(
    'SELECT subject, version FROM application ORDER BY id',
  );
  return rows.map(({ subject, version }) => `${subject}/${version}`);
}
