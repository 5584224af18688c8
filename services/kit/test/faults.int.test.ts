import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describeWithKafka } from '../../../scripts/jest/with-kafka';
import { startSourceProcess } from '../../../scripts/jest/source-process';
import { freePort } from '../../../scripts/src/house/ports';
import {
  linkEvents,
  parkedEvents,
  sendBack,
  type Consumers,
  type EventHandler,
  type EventLink,
} from '../src/events';
import { toCloudEvent } from '../src/events/cloud-event';
import { kafkaClient, type KafkaClient } from '../src/events/kafka/client';
import { PARTITIONS, topicNames } from '../src/events/kafka/topics';
import { OUTBOX_PAGE, toEvent, type OutboxRow } from '../src/events/outbox-rows';
import { createTestDatabase, settled, silentLogger, testConfig, type TestDatabase } from '../src/testing';
import { balance, copier, copyingHandler, owner, writeLedger } from './ledger';

const BROKER_AWAY_MS = 20_000;
const READER = path.join(__dirname, 'processes/reader.ts');
const RELAY = path.join(__dirname, 'processes/relay.ts');
const POSTGRES = path.resolve(__dirname, '../../../scripts/src/house/postgres/keeper.ts');

const numbers = (count: number) => Array.from({ length: count }, (_, n) => n);

/** Whatever dies, the copy equals its owner in the end: everything that was stated is applied, nothing twice. */
describeWithKafka('when a part of the way of events fails', (node) => {
  let owning: TestDatabase;
  let reading: TestDatabase;
  let environment: Record<string, string>;
  let extra: Record<string, string> = {};
  const running: Consumers[] = [];

  beforeEach(async () => {
    const config = testConfig({
      KAFKA_BROKERS: node().brokers,
      KAFKA_PREFIX: `t${randomBytes(5).toString('hex')}`,
      KAFKA_SESSION_MS: '6000',
      ...extra,
    });
    environment = Object.fromEntries(Object.entries(config).map(([name, value]) => [name, String(value)]));
    owning = await createTestDatabase(owner, config);
    reading = await createTestDatabase(copier, config);
  });
  afterEach(async () => {
    await Promise.all(running.splice(0).map((one) => one.stop()));
    await owning.drop();
    await reading.drop();
  });

  async function publish(): Promise<EventLink> {
    const relay = await linkEvents(owner.name, owning.db, [], owning.config, silentLogger);
    running.push(relay);
    return relay;
  }
  async function read(handler: EventHandler = copyingHandler()): Promise<Consumers> {
    const reader = await linkEvents(copier.name, reading.db, [handler], reading.config, silentLogger);
    running.push(reader);
    return reader;
  }
  /** Changes many rows in batches, each transaction by itself, some rows again and again. */
  async function write(batches: number, pauseMs = 0): Promise<void> {
    for (const batch of numbers(batches)) {
      const entries = numbers(20).map((n) => ({ code: `n${(batch * 7 + n) % 90}`, text: `${batch}.${n}` }));
      await writeLedger(owning.db, entries);
      await sleep(pauseMs);
    }
  }
  async function equal(): Promise<void> {
    await settled(running, 90_000);
    const found = await balance(owning.db, reading.db);
    expect(found.stated).toBeGreaterThan(0);
    expect(found).toEqual({ stated: found.stated, applied: found.stated, appliedTwice: 0, differing: [] });
  }
  async function withClient<T>(work: (client: KafkaClient, topic: string) => Promise<T>): Promise<T> {
    const client = kafkaClient(
      { brokers: [node().brokers], clientId: 'test', sessionMs: 6000 },
      silentLogger,
    );
    try {
      return await work(client, topicNames(owning.config.KAFKA_PREFIX).of(owner.name));
    } finally {
      await client.close();
    }
  }
  async function messages() {
    const rows: OutboxRow[] = await owning.db.query(OUTBOX_PAGE, [0, null, 10_000]);
    return rows.map((row) => ({ key: row.subject, value: toCloudEvent(toEvent(owner.name, row)) }));
  }

  test('a reader that is killed in mid-batch: the next one applies that batch, and all that follow', async () => {
    await publish();
    await write(30);
    const killed = startSourceProcess(READER, [], environment);
    expect(await killed.said()).toBe('in hand');
    await killed.kill();
    expect((await killed.ended).signal).toBe('SIGKILL');
    await read();
    await write(5);
    await equal();
  });

  test('a relay that is killed between publishing and marking: the batch is published again, and applied once', async () => {
    await write(10);
    const killed = startSourceProcess(RELAY, [], environment);
    expect((await killed.ended).signal).toBe('SIGKILL');
    const inTopic = () =>
      withClient(async (client, topic) => sum((await client.ends(topic)).map(({ high }) => high)));
    const before = await inTopic();
    expect(before).toBeGreaterThan(0);
    await publish();
    await read();
    await equal();
    const { stated } = await balance(owning.db, reading.db);
    expect(await inTopic()).toBe(before + stated);
  });

  test('several relays of one subgraph at once publish nothing twice', async () => {
    await Promise.all([publish(), publish(), publish()]);
    await read();
    await write(40);
    await equal();
    const { stated } = await balance(owning.db, reading.db);
    const ends = await withClient((client, topic) => client.ends(topic));
    expect(ends).toHaveLength(PARTITIONS);
    expect(sum(ends.map(({ high }) => high))).toBe(stated);
  });

  test('a broker that is away for 20 s while rows are written: they wait, and their age is told', async () => {
    const relay = await publish();
    await read();
    await write(5);
    await equal();
    expect(await relay.outboxAge()).toBe(0);
    await node().kill();
    const back = Date.now() + BROKER_AWAY_MS;
    while (Date.now() < back) await write(2, 200);
    expect(await relay.outboxAge()).toBeGreaterThan(10);
    await node().start();
    await write(5);
    await equal();
    expect(await relay.outboxAge()).toBe(0);
  });

  test('the same events delivered twice and in any order', async () => {
    await read();
    await write(20);
    const stated = await messages();
    // The order of one subject is turned round too, which no relay does.
    await withClient(async (client, topic) => {
      await client.createTopic(topic, 6, {});
      await client.send(topic, stated.toReversed());
      await client.send(topic, stated);
      await client.send(
        topic,
        stated.toSorted(() => Math.random() - 0.5),
      );
    });
    await equal();
  });

  test('messages that nobody can read, and one that a handler cannot apply: parked with the reason, in the dead letters, and the rest goes on', async () => {
    await publish();
    await read(
      copyingHandler((events) => {
        if (events.some(({ data }) => data.text === 'poison')) throw new TypeError('cannot be applied');
      }),
    );
    await write(3);
    await equal();
    const poison = ['not JSON', '{"specversion":"1.0"}', ''];
    await withClient((client, topic) =>
      client.send(
        topic,
        poison.map((value) => ({ key: 'n1', value })),
      ),
    );
    await writeLedger(owning.db, [{ code: 'poisoned', text: 'poison' }]);
    await write(3);
    await settled(running);
    const parked: { reason: string }[] = await reading.db.query('SELECT reason FROM parked_event');
    expect(parked.map(({ reason }) => reason.split(':')[0]).sort()).toEqual([
      ...['TypeError', 'UnreadableEvent', 'UnreadableEvent', 'UnreadableEvent'],
    ]);
    const { stated, applied, appliedTwice, differing } = await balance(owning.db, reading.db);
    expect({ applied, appliedTwice, differing }).toEqual({
      applied: stated - 1,
      appliedTwice: 0,
      differing: ['poisoned'],
    });
    const letters = topicNames(owning.config.KAFKA_PREFIX).deadLetters('readers.ledger');
    const sent = async () =>
      withClient(async (client) => sum((await client.ends(letters)).map(({ high }) => high)));
    for (let waited = 0; (await sent()) < 4 && waited < 20; waited += 1) await sleep(200);
    expect(await sent()).toBe(4);

    // The handler is mended; what is no event stays where it is.
    const outcomes = [];
    for (const one of await parkedEvents(reading.db)) {
      outcomes.push((await sendBack(reading.db, [copyingHandler()], one)).outcome);
    }
    expect(outcomes.sort()).toEqual(['APPLIED', 'REFUSED', 'REFUSED', 'REFUSED']);
    await equal();
  });

  test('readers that come and go under load', async () => {
    await publish();
    const writing = write(60, 40);
    await read();
    for (const _ of numbers(3)) {
      const [passing] = await Promise.all([read(), read()]);
      await sleep(500);
      running.splice(running.indexOf(passing), 1);
      await passing.stop();
    }
    await writing;
    await equal();
  });

  describe('PostgreSQL itself', () => {
    const folder = path.join(tmpdir(), `lien-thong-postgres-${randomBytes(5).toString('hex')}`);
    let port: number;

    beforeAll(async () => {
      port = await freePort();
      extra = { DATABASE_URL: `postgresql://lien_thong:lien_thong@127.0.0.1:${port}/postgres` };
      server = await startServer();
    });
    afterAll(async () => {
      extra = {};
      await server?.stop();
      rmSync(folder, { recursive: true, force: true });
    });
    let server: ReturnType<typeof startSourceProcess>;
    async function startServer() {
      const started = startSourceProcess(POSTGRES, [folder, String(port)], {});
      await started.said();
      return started;
    }

    test('that is restarted while rows are written and read', async () => {
      await publish();
      await read();
      await write(10);
      let lost = 0;
      const writing = (async () => {
        for (const _ of numbers(60)) {
          await write(1, 50).catch(() => (lost += 1));
        }
      })();
      await sleep(500);
      await server.stop();
      await sleep(1000);
      server = await startServer();
      await writing;
      expect(lost).toBeGreaterThan(0);
      await equal();
    });
  });
});

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
