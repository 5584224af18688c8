import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { CompressionTypes, Kafka, KafkaJSProtocolError, logLevel } from 'kafkajs';
import { startKafka, type KafkaNode } from '../src/house/kafka/node';
import { kafkaIsPossible } from '../src/house/kafka/possible';
import { KAFKA_FOLDER } from '../src/house/kafka/release';
import { isAlive } from '../src/house/processes';

const kafka = kafkaIsPossible();
const why = kafka.possible ? '' : ` (skipped: ${kafka.reason})`;
// In CI what is missing is a failure: the start then says what it is.
const withKafka = kafka.possible || process.env.CI === 'true' ? describe : describe.skip;
if (why) process.stderr.write(`Kafka is not tested${why}\n`);

const TOPIC = 'probe';
const FETCH_AND_START_MS = 600_000;

withKafka(`a Kafka node${why}`, () => {
  let data: string;
  let node: KafkaNode;

  beforeAll(async () => {
    data = mkdtempSync(path.join(tmpdir(), 'lien-thong-kafka-'));
    node = await startKafka({ dataFolder: data, onProgress: (line) => process.stderr.write(`${line}\n`) });
  }, FETCH_AND_START_MS);
  afterAll(async () => {
    await node?.erase();
    rmSync(data, { recursive: true, force: true });
  });

  const client = () =>
    new Kafka({
      clientId: 'probe',
      brokers: [node.brokers],
      logLevel: logLevel.NOTHING,
      retry: { retries: 8 },
    });

  test('makes no topic by itself', async () => {
    const producer = client().producer({ retry: { retries: 1 } });
    await producer.connect();
    await expect(producer.send({ topic: 'nowhere', messages: [{ value: 'lost' }] })).rejects.toThrow();
    await producer.disconnect();
  });

  test('keeps every acknowledged message when it is killed while one producer writes on, and comes back on its port', async () => {
    const admin = client().admin();
    await admin.connect();
    await admin.createTopics({ topics: [{ topic: TOPIC, numPartitions: 2, replicationFactor: 1 }] });
    await admin.disconnect();

    const producer = client().producer({ idempotent: true, maxInFlightRequests: 1 });
    await producer.connect();
    const acknowledged: string[] = [];
    const send = (value: string) =>
      producer.send({
        topic: TOPIC,
        acks: -1,
        compression: CompressionTypes.GZIP,
        messages: [{ key: value, value }],
      });
    const write = async (value: string) => {
      // kafkajs gives up at once, whatever its retries, where nobody listens on the port.
      while (
        !(await send(value).then(
          () => true,
          () => false,
        ))
      )
        await sleep(200);
      acknowledged.push(value);
    };
    for (let i = 0; i < 20; i += 1) await write(`before ${i}`);

    const { brokers, pid } = node;
    await node.kill();
    expect(isAlive(pid as number)).toBe(false);
    const during = write('while it was down');
    await node.start();
    await during;
    await write('after');
    await producer.disconnect();

    expect(node.brokers).toBe(brokers);
    expect(await readAll(acknowledged.length)).toEqual([...acknowledged].sort());
  });

  test('keeps its data over a stop in order, and start and stop twice are as once', async () => {
    const before = await highWaterMarks();
    await node.stop();
    await node.stop();
    await node.start();
    await node.start();
    expect(await highWaterMarks()).toEqual(before);
  });

  test('refuses a second node on its port', async () => {
    const attempt = startKafka({ dataFolder: path.join(data, 'second'), port: node.port });
    await expect(attempt).rejects.toThrow(`Port ${node.port} (Kafka) is in use.`);
  });

  test('says when it ends by itself, with the end of its log, and leaves no process when it is stopped', async () => {
    process.kill(node.pid as number, 'SIGKILL');
    expect((await node.broken).message).toMatch(/^Kafka in \S+ does not run\..* From its log:\n/);
    await node.start();
    const pid = node.pid as number;
    await node.stop();
    expect(isAlive(pid)).toBe(false);
    expect(node.pid).toBeUndefined();
    await expect(canListenOn(node.port)).resolves.toBe(true);
  });

  test('says what its log complains of when its data are not its own', async () => {
    await node.stop();
    const file = path.join(data, 'topics/meta.properties');
    writeFileSync(file, readFileSync(file, 'utf8').replace('node.id=1', 'node.id=7'));
    await expect(node.start()).rejects.toThrow(/does not run[^]*node[^]*7/);
    expect(node.pid).toBeUndefined();
  });

  /** Sorted, since partitions have no common order. */
  async function readAll(count: number): Promise<string[]> {
    const consumer = client().consumer({ groupId: 'probe', maxWaitTimeInMs: 100 });
    await consumer.connect();
    await consumer.subscribe({ topics: [TOPIC], fromBeginning: true });
    const values: string[] = [];
    await consumer.run({
      eachMessage: async ({ message }) => void values.push(message.value?.toString() ?? ''),
    });
    while (values.length < count) await sleep(50);
    // One that came twice would follow at once.
    await sleep(500);
    await consumer.disconnect();
    return values.sort();
  }

  /** Asks again while a node that has just come up is not yet the leader of its partitions. */
  async function highWaterMarks() {
    const admin = client().admin();
    await admin.connect();
    let offsets: { partition: number; high: string }[] | undefined;
    while (!offsets) {
      offsets = await admin.fetchTopicOffsets(TOPIC).catch((error: unknown) => {
        if (error instanceof KafkaJSProtocolError && error.retriable) return sleep(50, undefined);
        throw error;
      });
    }
    await admin.disconnect();
    return offsets.sort((a, b) => a.partition - b.partition);
  }
});

test('what a keeper keeps does not outlive a parent that is killed without a word', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'lien-thong-keeper-'));
  const pidFile = path.join(folder, 'pid');
  const keeper = [
    path.join(KAFKA_FOLDER, 'keeper.cjs'),
    [pidFile, '1000', 'sleep', '600'],
    { detached: true },
  ];
  const script = `require('child_process').fork(...${JSON.stringify(keeper)})`;
  const parent = spawn(process.execPath, ['-e', script], { stdio: 'ignore' });
  while (!existsSync(pidFile) || !readFileSync(pidFile, 'utf8')) await sleep(20);
  const pid = Number(readFileSync(pidFile, 'utf8'));
  expect(isAlive(pid)).toBe(true);
  parent.kill('SIGKILL');
  while (isAlive(pid)) await sleep(20);
  rmSync(folder, { recursive: true });
});

function canListenOn(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer().once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}
