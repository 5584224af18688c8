import path from 'node:path';
import { todayInVietnam } from '@lien-thong/kit/clock';
import { persistedOperations } from '../registry';
import { brokenIn, release, RELEASED } from './release';

const CHECKOUT = path.resolve(__dirname, '../../..');

/** Holds the API against the released one; with `release` it then becomes the released one. */
async function main(command: string | undefined): Promise<void> {
  const operations = persistedOperations(path.join(CHECKOUT, 'schema/operations'));
  const work = command === 'release' ? release : brokenIn;
  const broken = await work(CHECKOUT, operations, todayInVietnam(new Date()));
  if (broken.length === 0) return;
  process.stderr.write(
    `${broken.join('\n')}\n\nClients of the released API (${RELEASED}) could not have known of this. Keep what goes ` +
      `for 180 days or more with @deprecated(reason: "… until YYYY-MM-DD").\n`,
  );
  process.exitCode = 1;
}

void main(process.argv[2]);
