import { contractFaults } from '@lien-thong/kit/events';
import { TOKENS } from '@lien-thong/kit/testing';
import { FactsClient } from '../../test/facts-client';
import { command } from '../commands';
import { startSystem, type System } from '../system';

const TODAY = '2025-08-05';
const LAND = 'G10.dat-dai';
/** Far more than waits for a reader, and than the sockets hold. */
const MANY = 1600;
const CHANGED = 'databases.database-status-changed.v1';

/**
 * What a partner may rely on, end to end; the same on each transport.
 * @param settings what the configuration adds to that of every test.
 * @param forget removes what a source has stated up to a position.
 */
export function factsForPartners(
  settings: () => Record<string, string>,
  forget: (system: System, source: string, place: string) => Promise<void>,
): void {
  let system: System;
  let origin: string;
  const open: FactsClient[] = [];

  beforeAll(async () => {
    system = await startSystem(undefined, settings());
    ({ origin } = new URL(system.url));
  });
  afterAll(() => system?.stop());
  afterEach(() => open.splice(0).forEach((client) => client.leave()));

  async function follow(query: string, headers: Record<string, string> = {}, at = origin) {
    const token = await TOKENS.bearer('G10', [], { scope: 'facts:databases facts:procedures' });
    const client = await FactsClient.open(at, query, { ...token, ...headers });
    open.push(client);
    return client;
  }
  /** What the outbox of a subgraph says, asked where it is written. */
  async function outbox(source: string, sql: string): Promise<readonly Record<string, unknown>[]> {
    return (await system.databases.get(source)?.query(sql)) as readonly Record<string, unknown>[];
  }
  /** An unchanged state is no news: each call has to name another one than the last. */
  async function databaseIs(status: string): Promise<void> {
    const { data } = await system.ask<{ database: { version: number } }>(
      `{ database(code: "${LAND}") { version } }`,
    );
    await command(system, 'setDatabaseStatus', {
      ...{ database: LAND, status, reportedOn: TODAY, expectedVersion: data.database.version },
    });
  }

  test('a change at its owner reaches a partner as a fact that keeps its contract', async () => {
    const client = await follow(`?types=${CHANGED}`);
    await databaseIs('CLEANING');
    const fact = await client.fact();
    expect(fact).toMatchObject({ type: CHANGED, source: 'databases', subject: LAND, data: { code: LAND } });
    expect(contractFaults(fact.type, fact.data)).toEqual([]);
  });

  test('what happened while a partner was away follows its last event, in order, once, before what happens then', async () => {
    const first = await follow('?types=databases,procedures');
    await databaseIs('COMPLETE');
    await first.fact();
    const { position } = first;
    first.leave();
    await databaseIs('CLEANING');
    await databaseIs('OPERATIONAL');
    const again = await follow('?types=databases,procedures', { 'last-event-id': position });
    const missed = await again.facts(2);
    await databaseIs('COMPLETE');
    const all = [...missed, await again.fact()];
    expect(all.map(({ data }) => data.status)).toEqual(
      ['CLEANING', 'OPERATIONAL', 'COMPLETE'].map((status) => ({ status, reportedOn: TODAY })),
    );
    expect(new Set(all.map(({ id }) => id)).size).toBe(3);
  });

  test('a position of one gateway goes on at another, and at one that was started since', async () => {
    const client = await follow(`?types=${CHANGED}`);
    await databaseIs('CLEANING');
    const { id } = await client.fact();
    const replica = await system.anotherGateway();
    try {
      await databaseIs('OPERATIONAL');
      const headers = { 'last-event-id': client.position };
      const elsewhere = await follow(`?types=${CHANGED}`, headers, new URL(replica.url).origin);
      const [fact] = await elsewhere.facts(1);
      expect(fact?.id).toBe((await client.fact()).id);
      expect(fact?.id).not.toBe(id);
      elsewhere.leave();
    } finally {
      await replica.stop();
    }
  });

  test('everything that was ever stated can be read, each fact once', async () => {
    const [stated] = await outbox(
      'procedures',
      `SELECT count(*)::int AS count FROM outbox WHERE type NOT LIKE '%projection-changed%'`,
    );
    const count = stated?.count as number;
    const client = await follow('?types=procedures&after=start');
    const facts = await client.facts(count);
    expect(count).toBeGreaterThan(10);
    expect(new Set(facts.map(({ id }) => id)).size).toBe(count);
  });

  test('who takes nothing while much happens is told all of it afterwards, once and in order', async () => {
    const slow = await follow(`?types=${CHANGED}`);
    const quick = await follow(`?types=${CHANGED}`);
    await outbox(
      'databases',
      `INSERT INTO outbox (event_id, type, subject, version, agencies, data, occurred_at, correlation_id)
       SELECT gen_random_uuid(), type, 'slow', n, agencies,
              data || jsonb_build_object('names', jsonb_build_array(repeat('x', 8000))), now(), correlation_id
       FROM (SELECT * FROM outbox WHERE type = '${CHANGED}' LIMIT 1) AS one, generate_series(1, ${MANY}) AS n
       ORDER BY n`,
    );
    // Whoever takes what comes has it all, so the other one has been kept waiting with most of it.
    expect((await quick.facts(MANY)).length).toBe(MANY);
    const facts = await slow.facts(MANY);
    expect(facts.map(({ entityversion }) => entityversion)).toEqual(
      Array.from({ length: MANY }, (_, n) => n + 1),
    );
    await databaseIs('COMPLETE');
    expect((await slow.fact()).subject).toBe(LAND);
  });

  test('a scope that the token has not is named, and nothing is told', async () => {
    const client = await follow('?types=directives');
    expect([client.status, client.refusal?.errors[0]?.extensions]).toMatchObject([
      403,
      { code: 'FACTS_SCOPE_MISSING', details: { scope: 'facts:directives' } },
    ]);
  });

  test('what only the house follows is told to nobody', async () => {
    const client = await follow('?types=databases.projection-changed.v1');
    expect([client.status, client.code]).toEqual([400, 'FACTS_TYPE_UNKNOWN']);
  });

  test('the gateway describes what it tells', async () => {
    const described = (await (await fetch(`${origin}/asyncapi.json`)).json()) as { channels: object };
    expect(described.channels).toHaveProperty([CHANGED]);
  });

  test('a position behind which something was removed is refused: nothing is passed over', async () => {
    const first = await follow('?types=databases');
    const { position } = first;
    await databaseIs('CLEANING');
    await first.fact();
    const kept = first.position;
    await databaseIs('OPERATIONAL');
    await forget(system, 'databases', kept.slice('databases:'.length));
    const client = await follow('?types=databases', { 'last-event-id': position });
    expect([client.status, client.code]).toEqual([410, 'FACTS_POSITION_GONE']);
    const { data } = await (await follow('?types=databases', { 'last-event-id': kept })).fact();
    expect(data.status).toEqual({ status: 'OPERATIONAL', reportedOn: TODAY });
  });
}
