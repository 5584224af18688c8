import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  Kafka,
  logLevel,
  Partitioners,
  type Admin,
  type Consumer,
  type EachBatchPayload,
  type Producer,
} from 'kafkajs';
import type { Logger } from '../../logging';
import { Backoff } from '../backoff';
import type {
  FollowPlan,
  GroupPlan,
  KafkaBatch,
  KafkaClient,
  KafkaMessage,
  KafkaReading,
  KafkaSettings,
  OffsetSpan,
  PartitionEnds,
} from './kafka-client';
import { LastingReading, type Read } from './lasting-reading';
import { PARTITIONS } from './topics';

export type * from './kafka-client';

/** So much is handed on at once, between two signs of life. */
const BATCH = 500;
/** A fetch waits so long for the first message: longer saves a reader at rest, and delays its stop. */
const FETCH_WAIT_MS = 1000;
const COMMIT_MS = 200;
/** Together about six seconds. */
const ATTEMPTS = 5;

export function kafkaClient(settings: KafkaSettings, logger: Logger): KafkaClient {
  return new KafkaJsClient(settings, logger);
}

class KafkaJsClient implements KafkaClient {
  private readonly kafka: Kafka;
  private readonly readings = new Set<LastingReading>();
  private producing: Promise<Producer> | undefined;
  private administering: Promise<Admin> | undefined;

  constructor(
    private readonly settings: KafkaSettings,
    private readonly logger: Logger,
  ) {
    this.kafka = new Kafka({
      brokers: [...settings.brokers],
      clientId: settings.clientId,
      retry: { initialRetryTime: 100, retries: 3, maxRetryTime: 1000 },
      logLevel: logLevel.WARN,
      logCreator: () => (entry) =>
        logger.debug({ kafka: entry.namespace, error: entry.log.error }, entry.log.message),
    });
  }

  async createTopic(
    topic: string,
    partitions: number,
    config: Readonly<Record<string, string>>,
  ): Promise<void> {
    const configEntries = Object.entries(config).map(([name, value]) => ({ name, value }));
    const topics = [{ topic, numPartitions: partitions, replicationFactor: -1, configEntries }];
    await this.ask((admin) => admin.createTopics({ topics, waitForLeaders: true }));
  }

  async send(topic: string, messages: readonly KafkaMessage[]): Promise<void> {
    try {
      await (await this.producer()).send({ topic, messages: [...messages], acks: -1 });
    } catch (error) {
      // After a failure the broker and the producer may disagree on the sequence; a new one begins anew.
      await this.forgetProducer();
      throw error;
    }
  }

  read({ group, topic, prepare, take }: GroupPlan): KafkaReading {
    const logger = this.logger.child({ group });
    return this.lasting(logger, async (signal, joined) => {
      await prepare();
      const consumer = await this.consumer(group, topic);
      const offsets = new Offsets(topic, consumer, logger);
      consumer.on('consumer.rebalancing', () => offsets.forget());
      consumer.on('consumer.group_join', () => {
        offsets.forget();
        joined();
      });
      try {
        await consume(consumer, signal, (payload) =>
          handOn(payload, take, (next) => offsets.taken(payload.batch.partition, next)),
        );
        await offsets.commit();
      } finally {
        offsets.close();
        await consumer.disconnect();
      }
    });
  }

  follow({ topic, from, take, live }: FollowPlan): KafkaReading {
    return this.lasting(this.logger.child({ topic }), async (signal, joined) => {
      // A group of one that commits nothing: the broker forgets it by itself once it is empty.
      const consumer = await this.consumer(`${this.settings.clientId}.${randomUUID()}`, topic);
      consumer.on('consumer.rebalancing', () => live(false));
      consumer.on('consumer.group_join', () => {
        seekAll(consumer, topic, from());
        joined();
        live(true);
      });
      try {
        await consume(consumer, signal, (payload) => handOn(payload, take));
      } finally {
        live(false);
        await consumer.disconnect();
      }
    });
  }

  async readAll(
    topic: string,
    take: (batch: KafkaBatch) => Promise<void>,
    { from, to, until }: OffsetSpan = { from: [], to: [] },
  ): Promise<void> {
    const ends = await this.ends(topic);
    const spans = ends.map(({ partition, low, high }) => ({
      partition,
      begin: Math.max(low, from[partition] ?? 0),
      end: Math.min(high, to[partition] ?? high),
    }));
    const left = new Map(
      spans.filter(({ begin, end }) => end > begin).map((one) => [one.partition, one.end]),
    );
    if (left.size === 0 || until?.aborted) return;
    const group = `${this.settings.clientId}.replay.${randomUUID()}`;
    const consumer = await this.consumer(group, topic);
    // Set before any fetch: a consumer that begins elsewhere would hand on what nobody asked for.
    const begins = spans.toSorted((a, b) => a.partition - b.partition).map(({ begin }) => begin);
    consumer.on('consumer.group_join', () => seekAll(consumer, topic, begins));
    try {
      await new Promise<void>((resolve, reject) => {
        const eachBatch = async (payload: EachBatchPayload) => {
          const { partition } = payload.batch;
          const end = left.get(partition) ?? 0;
          const within = (offset: number) =>
            !until?.aborted && offset < end && offset >= (begins[partition] ?? 0);
          await handOn(payload, take, () => undefined, within);
          if (Number(payload.batch.lastOffset()) + 1 >= end) left.delete(partition);
          if (left.size === 0) resolve();
        };
        until?.addEventListener('abort', () => resolve(), { once: true });
        // Whoever has left while the consumer was made says so no more.
        if (until?.aborted) return resolve();
        consumer.on('consumer.crash', ({ payload }) => reject(payload.error));
        consumer.run({ autoCommit: false, eachBatchAutoResolve: false, eachBatch }).catch(reject);
      });
    } finally {
      await consumer.disconnect();
      await this.ask((admin) => admin.deleteGroups([group])).catch(() => undefined);
    }
  }

  async ends(topic: string): Promise<PartitionEnds[]> {
    const offsets = await this.ask((admin) => admin.fetchTopicOffsets(topic));
    return offsets.map(({ partition, low, high }) => ({ partition, low: Number(low), high: Number(high) }));
  }

  async committed(group: string, topic: string): Promise<Map<number, number>> {
    const [found] = await this.ask((admin) => admin.fetchOffsets({ groupId: group, topics: [topic] }));
    const known = (found?.partitions ?? []).filter(({ offset }) => offset !== '-1');
    return new Map(known.map(({ partition, offset }) => [partition, Number(offset)]));
  }

  async close(): Promise<void> {
    await Promise.all([...this.readings].map((reading) => reading.stop()));
    await this.forgetProducer();
    await this.forgetAdmin();
  }

  private lasting(logger: Logger, read: Read): KafkaReading {
    const reading = new LastingReading(read, logger, () => this.readings.delete(reading));
    this.readings.add(reading);
    reading.start();
    return reading;
  }

  private async consumer(group: string, topic: string): Promise<Consumer> {
    const consumer = this.kafka.consumer({
      groupId: group,
      sessionTimeout: this.settings.sessionMs,
      heartbeatInterval: this.settings.sessionMs / 10,
      maxWaitTimeInMs: FETCH_WAIT_MS,
      allowAutoTopicCreation: false,
      // A restart that the library had planned would outlive the consumer; LastingReading begins anew by itself.
      retry: { initialRetryTime: 100, retries: 3, maxRetryTime: 2000, restartOnFailure: async () => false },
    });
    try {
      await consumer.connect();
      await consumer.subscribe({ topics: [topic], fromBeginning: true });
      return consumer;
    } catch (error) {
      await consumer.disconnect().catch(() => undefined);
      throw error;
    }
  }

  private producer(): Promise<Producer> {
    this.producing ??= (async () => {
      const producer = this.kafka.producer({
        idempotent: true,
        maxInFlightRequests: 1,
        allowAutoTopicCreation: false,
        createPartitioner: Partitioners.DefaultPartitioner,
      });
      await producer.connect();
      return producer;
    })();
    return this.producing;
  }

  private async forgetProducer(): Promise<void> {
    const { producing } = this;
    this.producing = undefined;
    await producing?.then((producer) => producer.disconnect()).catch(() => undefined);
  }

  /** Asks again for a while: a broker that has just come up first has to find its leaders and load its groups. */
  private async ask<T>(question: (admin: Admin) => Promise<T>): Promise<T> {
    const backoff = new Backoff();
    for (;;) {
      try {
        return await question(await this.admin());
      } catch (error) {
        await this.forgetAdmin();
        const pause = backoff.next();
        if (backoff.failures > ATTEMPTS) throw error;
        await sleep(pause);
      }
    }
  }

  private admin(): Promise<Admin> {
    this.administering ??= (async () => {
      const admin = this.kafka.admin();
      await admin.connect();
      return admin;
    })();
    return this.administering;
  }

  private async forgetAdmin(): Promise<void> {
    const { administering } = this;
    this.administering = undefined;
    await administering?.then((admin) => admin.disconnect()).catch(() => undefined);
  }
}

/** Hands batches on until the signal; then those in hand end. @throws where reading fails. */
async function consume(
  consumer: Consumer,
  signal: AbortSignal,
  work: (payload: EachBatchPayload) => Promise<void>,
): Promise<void> {
  const inHand = new Set<Promise<void>>();
  const over = new Promise<void>((resolve, reject) => {
    if (signal.aborted) resolve();
    signal.addEventListener('abort', () => resolve(), { once: true });
    consumer.on('consumer.crash', ({ payload }) => reject(payload.error));
  });
  over.catch(() => undefined);
  await consumer.run({
    autoCommit: false,
    eachBatchAutoResolve: false,
    partitionsConsumedConcurrently: PARTITIONS,
    eachBatch: async (payload) => {
      if (signal.aborted) return;
      const handing = work(payload);
      inHand.add(handing);
      await handing.finally(() => inHand.delete(handing));
    },
  });
  await over;
  await Promise.allSettled(inHand);
}

function seekAll(consumer: Consumer, topic: string, offsets: readonly number[]): void {
  offsets.forEach((offset, partition) => consumer.seek({ topic, partition, offset: String(offset) }));
}

/**
 * Commits what was taken a few times a second. The library would do it after each batch of each partition, which is
 * most of what a broker and its readers then do.
 */
class Offsets {
  private readonly next = new Map<number, number>();
  private readonly timer: NodeJS.Timeout;

  constructor(
    private readonly topic: string,
    private readonly consumer: Consumer,
    private readonly logger: Logger,
  ) {
    this.timer = setInterval(() => void this.commit(), COMMIT_MS);
  }

  taken(partition: number, next: number): void {
    this.next.set(partition, next);
  }

  /** After a change of the group somebody else may have gone further; what is read twice is applied once. */
  forget(): void {
    this.next.clear();
  }

  async commit(): Promise<void> {
    if (this.next.size === 0) return;
    const offsets = [...this.next].map(([partition, next]) => ({
      ...{ topic: this.topic, partition, offset: String(next) },
    }));
    this.next.clear();
    try {
      await this.consumer.commitOffsets(offsets);
    } catch (error) {
      this.logger.debug({ err: error }, 'offsets not committed; they are read again');
    }
  }

  close(): void {
    clearInterval(this.timer);
  }
}

/** @param taken hears the next offset after each part that was taken. */
async function handOn(
  { batch, heartbeat, resolveOffset, isRunning, isStale }: EachBatchPayload,
  take: (batch: KafkaBatch) => Promise<void>,
  taken: (next: number) => void = () => undefined,
  wanted: (offset: number) => boolean = () => true,
): Promise<void> {
  const messages = batch.messages.map(({ offset, value }) => ({
    offset: Number(offset),
    value: value?.toString() ?? '',
  }));
  const resolve = (offset: number) => {
    resolveOffset(String(offset));
    taken(offset + 1);
  };
  for (let from = 0; from < messages.length; from += BATCH) {
    if (!isRunning() || isStale()) return;
    const whole = messages.slice(from, from + BATCH);
    const part = whole.filter(({ offset }) => wanted(offset));
    if (part.length > 0) await take({ partition: batch.partition, messages: part, alive: heartbeat });
    resolve(whole.at(-1)?.offset as number);
    await heartbeat();
  }
  resolve(Number(batch.lastOffset()));
}
