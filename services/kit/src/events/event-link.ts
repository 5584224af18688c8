import type { DataSource } from 'typeorm';
import type { ServiceConfig } from '../config';
import type { Logger } from '../logging';
import { startConsumers, type Consumers } from './consumers';
import { embeddedTransport } from './embedded-transport';
import type { EventHandler } from './event-handler';
import { kafkaClient } from './kafka/client';
import { kafkaTransport } from './kafka/kafka-transport';
import { startRelay } from './kafka/relay';
import { topicNames } from './kafka/topics';
import { outboxReader } from './outbox-reader';
import type { EventTransport } from './transport';

export interface EventLink extends Consumers {
  /** Seconds since the oldest event was stated that is not published yet; 0 where there is none, or no broker. */
  outboxAge(): Promise<number>;
}

/** What a subgraph states goes out and what it reads comes in: through a broker where one is named, else from outbox to reader. */
export async function linkEvents(
  source: string,
  db: DataSource,
  handlers: readonly EventHandler[],
  config: ServiceConfig,
  logger: Logger,
): Promise<EventLink> {
  if (!config.KAFKA_BROKERS) {
    return consume(db, embeddedTransport(config, db, logger), handlers, logger);
  }
  const { client, names } = kafkaOf(source, config, config.KAFKA_BROKERS, logger);
  const outbox = outboxReader(config, logger);
  const relay = await startRelay({ source, db, client, names, outbox, logger });
  const consumers = await consume(db, kafkaTransport(client, names), handlers, logger);
  return {
    lag: async () => [await relay.lag(), ...(await consumers.lag())],
    outboxAge: () => relay.age(),
    async stop() {
      await relay.stop();
      await outbox.close();
      await consumers.stop();
    },
  };
}

/** A transport to read with, for work that runs once beside a service. */
export function openTransport(
  source: string,
  db: DataSource,
  config: ServiceConfig,
  logger: Logger,
): EventTransport {
  if (!config.KAFKA_BROKERS) return embeddedTransport(config, db, logger);
  const { client, names } = kafkaOf(source, config, config.KAFKA_BROKERS, logger);
  return kafkaTransport(client, names);
}

function kafkaOf(source: string, config: ServiceConfig, brokers: string, logger: Logger) {
  const names = topicNames(config.KAFKA_PREFIX);
  const settings = {
    brokers: brokers.split(','),
    clientId: names.group(source),
    sessionMs: config.KAFKA_SESSION_MS,
  };
  return { names, client: kafkaClient(settings, logger) };
}

async function consume(
  db: DataSource,
  transport: EventTransport,
  handlers: readonly EventHandler[],
  logger: Logger,
): Promise<EventLink> {
  const consumers = await startConsumers(db, transport, handlers, logger);
  return {
    lag: () => consumers.lag(),
    outboxAge: async () => 0,
    async stop() {
      await consumers.stop();
      await transport.close();
    },
  };
}
