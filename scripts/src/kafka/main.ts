import path from 'node:path';
import { PORT_OFFSETS } from '@lien-thong/kit/config';
import { loadHouseConfig } from '../house/house-config';
import { eraseKafka, startKafka } from '../house/kafka/node';
import { kafkaRelease } from '../house/kafka/release';
import { aborted, runToEnd } from '../house/run-to-end';

/** `npm run kafka`: one node on PORT_BASE + 92 until Ctrl+C; its data stay, unless `-- --erase` is given. */
void runToEnd(async (signal) => {
  const config = loadHouseConfig(process.env);
  const dataFolder = path.join(config.dataFolder, 'kafka');
  if (process.argv.includes('--erase')) await eraseKafka(dataFolder);
  const say = (line: string) => process.stdout.write(`${line}\n`);
  const node = await startKafka({
    dataFolder,
    port: config.portBase + PORT_OFFSETS.kafka,
    cacheFolder: config.kafkaCacheFolder,
    onProgress: say,
  });
  say(`Apache Kafka ${kafkaRelease()} runs; its log is ${node.logFile}. Hand its address to whatever talks to it:

  KAFKA_BROKERS=${node.brokers}

Ctrl+C stops it and keeps its data; npm run kafka -- --erase begins without them.`);
  const problem = await Promise.race([node.broken, aborted(signal)]);
  if (problem) process.stderr.write(`${problem.message}\n`);
  else say('\nStopping …');
  await node.stop();
  return problem ? 1 : 0;
});
