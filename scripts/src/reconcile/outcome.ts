import {
  reconcile,
  type AskGraph,
  type ProjectionCheck,
  type Reconciliation,
} from '@lien-thong/kit/reconcile';
import { HouseProblem } from '../house/problem';

/** Handlers read what is stated within a second or so; a fact that is on its way is no difference. */
const SECOND_LOOK_MS = 3_000;

type Database = Parameters<typeof reconcile>[0];

export type Outcome =
  | { readonly projection: string; readonly reconciliation: Reconciliation }
  | { readonly projection: string; readonly notCompared: string };

/** What fails for one projection says nothing of the others; a house without a gateway fails for all. */
export async function outcomeOf(db: Database, check: ProjectionCheck, ask: AskGraph): Promise<Outcome> {
  const { projection } = check;
  try {
    const options = { at: new Date(), secondLookMs: SECOND_LOOK_MS };
    return { projection, reconciliation: await reconcile(db, check, ask, options) };
  } catch (error) {
    if (error instanceof HouseProblem) throw error;
    return { projection, notCompared: error instanceof Error ? error.message : String(error) };
  }
}
