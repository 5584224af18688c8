import path from 'node:path';
import { RELEASED } from './contract-files';
import { brokenIn, release } from './release';

const CHECKOUT = path.resolve(__dirname, '../../..');

/** Holds the contracts of events against the released ones; with `release` they then become the released ones. */
function main(command: string | undefined): void {
  const broken = command === 'release' ? release(CHECKOUT) : brokenIn(CHECKOUT);
  if (broken.length === 0) return;
  process.stderr.write(
    `${broken.join('\n')}\n\nConsumers of the released contracts (${RELEASED}) could not read this. Take each change ` +
      `back, or leave the contract as it was and add its next version (.v2 after .v1) beside it.\n`,
  );
  process.exitCode = 1;
}

main(process.argv[2]);
