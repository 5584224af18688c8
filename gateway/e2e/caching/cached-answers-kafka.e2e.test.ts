import { describeWithKafka } from '../../../scripts/jest/with-kafka';
import { cachedAnswers } from './cached-answers';

describeWithKafka('answers from memory, through Kafka', (node) =>
  cachedAnswers(() => ({ KAFKA_BROKERS: node().brokers, KAFKA_SESSION_MS: '6000' })),
);
