import { describeWithKafka } from '../../../scripts/jest/with-kafka';
import { liveUpdates } from './live-updates';

describeWithKafka('live updates, through Kafka', (node) =>
  liveUpdates(() => ({ KAFKA_BROKERS: node().brokers, KAFKA_SESSION_MS: '6000' })),
);
