import { loadServiceConfig } from '@lien-thong/kit/config';
import { createDataSource } from '@lien-thong/kit/database';
import { reconcile, type AskGraph, type ProjectionCheck } from '@lien-thong/kit/reconcile';
import { houseEnvironment, loadHouseConfig, ROOT } from '../house/house-config';
import { HouseProblem } from '../house/problem';
import { runToEnd } from '../house/run-to-end';
import { definitionIn } from '../house/service-definition';
import { servicesOf } from '../house/services';
import { askGateway } from './ask-gateway';
import { NOT_COMPARED } from './not-compared';
import { exitCodeOf, linesOf, type Outcome } from './report';

/** Handlers read what is stated within a second or so; a fact that is on its way is no difference. */
const SECOND_LOOK_MS = 3_000;

type Database = Parameters<typeof reconcile>[0];

/** `npm run reconcile`: every projection of a running house beside what its owner answers. */
async function main(signal: AbortSignal): Promise<number> {
  const house = loadHouseConfig(process.env);
  const config = loadServiceConfig(houseEnvironment(house));
  const ask = askGateway(`http://127.0.0.1:${house.portBase}/graphql`);
  await ask('{ __typename }', {});
  const outcomes: Outcome[] = [];
  for (const { folder } of servicesOf(ROOT)) {
    const definition = definitionIn(folder);
    const db = await createDataSource(definition, config).initialize();
    try {
      for (const check of definition.checks ?? []) {
        signal.throwIfAborted();
        const outcome = await outcomeOf(db, check, ask);
        process.stdout.write(`${linesOf(outcome).join('\n')}\n`);
        outcomes.push(outcome);
      }
    } finally {
      await db.destroy();
    }
  }
  for (const [projection, reason] of Object.entries(NOT_COMPARED)) {
    process.stdout.write(`${projection}: has no check: ${reason}\n`);
  }
  return exitCodeOf(outcomes);
}

/** What fails for one projection says nothing of the others; a house without a gateway fails for all. */
async function outcomeOf(db: Database, check: ProjectionCheck, ask: AskGraph): Promise<Outcome> {
  const { projection } = check;
  try {
    const options = { at: new Date(), secondLookMs: SECOND_LOOK_MS };
    return { projection, reconciliation: await reconcile(db, check, ask, options) };
  } catch (error) {
    if (error instanceof HouseProblem) throw error;
    return { projection, notCompared: error instanceof Error ? error.message : String(error) };
  }
}

void runToEnd(main);
