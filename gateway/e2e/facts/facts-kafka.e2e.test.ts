import { describeWithKafka } from '../../../scripts/jest/with-kafka';
import { forgetRecords } from '../../../services/kit/test/forget-records';
import { factsForPartners } from './facts-for-partners';

describeWithKafka('facts for partners, through Kafka', (node) =>
  factsForPartners(
    () => ({ KAFKA_BROKERS: node().brokers, KAFKA_SESSION_MS: '6000' }),
    async ({ config }, source, place) => {
      const [, ...next] = place.split('.');
      await forgetRecords(node().brokers, `${config.KAFKA_PREFIX}.${source}.v1`, next.map(Number));
    },
  ),
);
