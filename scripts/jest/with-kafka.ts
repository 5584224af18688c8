import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startKafka, type KafkaNode } from '../src/house/kafka/node';
import { kafkaIsPossible } from '../src/house/kafka/possible';

const FETCH_AND_START_MS = 600_000;

/** Tests on a real Kafka node of their own; skipped loudly where none can be started, a failure in CI. */
export function describeWithKafka(name: string, tests: (node: () => KafkaNode) => void): void {
  const kafka = kafkaIsPossible();
  const why = kafka.possible ? '' : ` (skipped: ${kafka.reason})`;
  if (why) process.stderr.write(`Kafka is not tested${why}\n`);
  // In CI what is missing is a failure: the start then says what it is.
  const run = kafka.possible || process.env.CI === 'true' ? describe : describe.skip;
  run(`${name}${why}`, () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'lien-thong-kafka-'));
    let node: KafkaNode;

    beforeAll(async () => {
      const onProgress = (line: string) => process.stderr.write(`${line}\n`);
      node = await startKafka({ dataFolder: folder, onProgress });
    }, FETCH_AND_START_MS);
    afterAll(async () => {
      await node?.erase();
      rmSync(folder, { recursive: true, force: true });
    });

    // Within, so that what the tests have opened is closed before the node is.
    describe('on a node of its own', () => tests(() => node));
  });
}
