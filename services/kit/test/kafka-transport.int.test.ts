import { describeWithKafka } from '../../../scripts/jest/with-kafka';
import { transportContract } from './transport-contract';

describeWithKafka('events through Kafka', (node) =>
  transportContract(() => ({ KAFKA_BROKERS: node().brokers })),
);
