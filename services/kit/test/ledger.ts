import path from 'node:path';
import type { DataSource, MigrationInterface, QueryRunner } from 'typeorm';
import { recordset, unitOfWork } from '../src/database';
import { defineHandler, type DomainEvent, type EventHandler } from '../src/events';
import { NOTED } from './invented-service';
import type { ServiceDefinition } from '../src/subgraph';

/** An owner's rows and a reader's copy of them, with a line for each event that was applied. */
class Ledger1750000098000 implements MigrationInterface {
  readonly name = 'Ledger1750000098000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE ledger (code text PRIMARY KEY, text text NOT NULL);
      CREATE TABLE ledger_copy (code text PRIMARY KEY, text text NOT NULL, version bigint NOT NULL);
      CREATE TABLE application (event_id uuid NOT NULL, id bigserial PRIMARY KEY);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE application, ledger_copy, ledger');
  }
}

function ledgerService(name: string): ServiceDefinition<object> {
  return {
    name,
    portOffset: 49,
    root: path.dirname(__dirname),
    entities: [],
    migrations: [Ledger1750000098000],
    createLoaders: () => ({}),
    resolvers: {},
    seeds: [],
    handlers: [],
  };
}

export const owner = ledgerService('notes');
export const copier = ledgerService('readers');

export interface Entry {
  readonly code: string;
  readonly text: string;
}

/** Writes rows and states them, in one transaction. */
export function writeLedger(db: DataSource, entries: readonly Entry[]): Promise<void> {
  return unitOfWork(db, { actor: 'test', correlationId: 'test', at: new Date() }, async (uow) => {
    await uow.manager.query(
      `INSERT INTO ledger (code, text) SELECT code, text FROM jsonb_to_recordset($1::jsonb) AS e (code text, text text)
       ON CONFLICT (code) DO UPDATE SET text = excluded.text`,
      [recordset(entries)],
    );
    for (const { code, text } of entries) {
      uow.emit({ type: NOTED, entity: 'Note', subject: code, agencies: [], data: { text } });
    }
  });
}

/** Keeps the newest state of each row. @param during what happens within the transaction, after the effect. */
export function copyingHandler(
  during: (events: readonly DomainEvent<{ text: string }>[]) => unknown = () => undefined,
): EventHandler {
  return defineHandler<{ text: string }>({
    name: 'readers.ledger',
    source: 'notes',
    types: [NOTED],
    async apply(events, uow) {
      await uow.manager.query(
        'INSERT INTO application (event_id) SELECT id FROM jsonb_to_recordset($1::jsonb) AS e (id uuid)',
        [recordset(events)],
      );
      for (const { subject, data, version } of events) {
        await uow.manager.query(
          `INSERT INTO ledger_copy (code, text, version) VALUES ($1, $2, $3)
           ON CONFLICT (code) DO UPDATE SET text = excluded.text, version = excluded.version
           WHERE ledger_copy.version < excluded.version`,
          [subject, data.text, version],
        );
      }
      await during(events);
    },
  });
}

export interface Balance {
  /** Events that the owner stated. */
  readonly stated: number;
  /** Events that the reader applied; equal to stated, or one was lost or applied twice. */
  readonly applied: number;
  readonly appliedTwice: number;
  /** Rows in which owner and copy differ. */
  readonly differing: string[];
}

/** Compares the two sides. */
export async function balance(owning: DataSource, reading: DataSource): Promise<Balance> {
  const one = async (db: DataSource, sql: string) =>
    Number(((await db.query(sql)) as { count: number }[])[0]?.count);
  const rows = async (db: DataSource, table: string): Promise<Map<string, string>> =>
    new Map(
      ((await db.query(`SELECT code, text FROM ${table}`)) as Entry[]).map(({ code, text }) => [code, text]),
    );
  const [owned, copied] = [await rows(owning, 'ledger'), await rows(reading, 'ledger_copy')];
  const codes = new Set([...owned.keys(), ...copied.keys()]);
  return {
    stated: await one(owning, 'SELECT count(*) FROM outbox'),
    applied: await one(reading, 'SELECT count(*) FROM application'),
    appliedTwice: await one(
      reading,
      'SELECT count(*) FROM (SELECT 1 FROM application GROUP BY event_id HAVING count(*) > 1) AS twice',
    ),
    differing: [...codes].filter((code) => owned.get(code) !== copied.get(code)),
  };
}
