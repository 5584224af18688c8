import { loadServiceConfig } from '../../src/config';
import { createDataSource } from '../../src/database';
import { outboxReader } from '../../src/events';
import { kafkaClient } from '../../src/events/kafka/client';
import { startRelay } from '../../src/events/kafka/relay';
import { topicNames } from '../../src/events/kafka/topics';
import { silentLogger } from '../../src/testing';
import { owner } from '../ledger';

/** A relay that is killed between publishing and marking what it published: the broker has acknowledged it. */
async function main(): Promise<void> {
  const config = loadServiceConfig(process.env);
  const db = await createDataSource(owner, config).initialize();
  const settings = {
    brokers: [config.KAFKA_BROKERS as string],
    clientId: 'relay',
    sessionMs: config.KAFKA_SESSION_MS,
  };
  const client = kafkaClient(settings, silentLogger);
  await startRelay({
    source: owner.name,
    db,
    names: topicNames(config.KAFKA_PREFIX),
    outbox: outboxReader(config, silentLogger),
    logger: silentLogger,
    client: {
      createTopic: client.createTopic.bind(client),
      read: client.read.bind(client),
      follow: client.follow.bind(client),
      readAll: client.readAll.bind(client),
      ends: client.ends.bind(client),
      committed: client.committed.bind(client),
      close: client.close.bind(client),
      async send(topic, messages) {
        await client.send(topic, messages);
        process.kill(process.pid, 'SIGKILL');
      },
    },
  });
}

void main();
