import { randomUUID } from 'node:crypto';
import type { ServiceConfig } from '../../config';
import type { Logger } from '../../logging';
import { kafkaClient } from '../kafka/client';
import { kafkaFacts } from '../kafka/kafka-facts';
import { topicNames } from '../kafka/topics';
import { outboxReader } from '../outbox-reader';
import { SourceFollower, type EventFollower } from './follower';
import { outboxFacts } from './outbox-facts';

export type FollowerConfig = Pick<ServiceConfig, 'DATABASE_PREFIX' | 'KAFKA_PREFIX' | 'KAFKA_SESSION_MS'> & {
  readonly DATABASE_URL?: string | undefined;
  readonly KAFKA_BROKERS?: string | undefined;
};

/** Follows facts through the broker where one is named, else from the outboxes; null where neither is. */
export function openFollower(config: FollowerConfig, logger: Logger): EventFollower | null {
  const { KAFKA_BROKERS, DATABASE_URL } = config;
  if (KAFKA_BROKERS) {
    const names = topicNames(config.KAFKA_PREFIX);
    const settings = {
      brokers: KAFKA_BROKERS.split(','),
      clientId: names.group(`follower.${randomUUID()}`),
      sessionMs: config.KAFKA_SESSION_MS,
    };
    return new SourceFollower(kafkaFacts(kafkaClient(settings, logger), names, logger), logger);
  }
  if (!DATABASE_URL) return null;
  const outbox = outboxReader({ ...config, DATABASE_URL }, logger);
  return new SourceFollower(outboxFacts(outbox, logger), logger);
}
