import { Kafka, logLevel } from 'kafkajs';

/** Removes what stands before an offset of each partition, as a broker does whose retention is over. */
export async function forgetRecords(
  brokers: string,
  topic: string,
  before: readonly number[],
): Promise<void> {
  const admin = new Kafka({ brokers: [brokers], logLevel: logLevel.NOTHING }).admin();
  await admin.connect();
  const partitions = before.map((offset, partition) => ({ partition, offset: String(offset) }));
  // The library finds the leaders of a topic only once it has been asked for it.
  await admin.fetchTopicOffsets(topic);
  await admin.deleteTopicRecords({ topic, partitions });
  await admin.disconnect();
}
