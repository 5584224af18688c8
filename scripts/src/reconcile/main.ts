import { loadHouseConfig } from '../house/house-config';
import { eachService } from '../house/open-services';
import { runToEnd } from '../house/run-to-end';
import { askGateway } from './ask-gateway';
import { NOT_COMPARED } from './not-compared';
import { outcomeOf, type Outcome } from './outcome';
import { exitCodeOf, linesOf } from './report';

/** `npm run reconcile`: every projection of a running house beside what its owner answers. */
async function main(signal: AbortSignal): Promise<number> {
  const house = loadHouseConfig(process.env);
  const ask = askGateway(`http://127.0.0.1:${house.portBase}/graphql`);
  await ask('{ __typename }', {});
  const outcomes: Outcome[] = [];
  await eachService(house, async ({ definition, db }) => {
    for (const check of definition.checks ?? []) {
      signal.throwIfAborted();
      const outcome = await outcomeOf(db, check, ask);
      process.stdout.write(`${linesOf(outcome).join('\n')}\n`);
      outcomes.push(outcome);
    }
  });
  for (const [projection, reason] of Object.entries(NOT_COMPARED)) {
    process.stdout.write(`${projection}: has no check: ${reason}\n`);
  }
  return exitCodeOf(outcomes);
}

void runToEnd(main);
