import { describeWithKafka } from '../../../scripts/jest/with-kafka';
import { crossDomain } from './cross-domain';

describeWithKafka('changes that cross domains, through Kafka', (node) =>
  crossDomain(() => ({ KAFKA_BROKERS: node().brokers, KAFKA_SESSION_MS: '6000' })),
);
