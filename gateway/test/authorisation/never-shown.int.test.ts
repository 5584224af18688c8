import fc from 'fast-check';
import { PlanningError } from '../../src/planning';
import type { ClientRequest } from '../differential/executors/executor';
import { operations } from '../differential/operations/operations';
import { GuardedBed } from './guarded-bed';
import { MAY_SEE, type Caller } from './guarded-graph';

const CASES = 250;
const SEED = Number(process.env.AUTHORISATION_SEED ?? 20_261_126);

const callers: fc.Arbitrary<Caller> = fc.record({
  known: fc.boolean(),
  scopes: fc.subarray(['a', 'b', 'c']),
  policies: fc.subarray(['p', 'q', 'r']),
});

/** What a caller may not see, as it would stand in an answer. */
function marksHiddenFrom(caller: Caller): string[] {
  const hidden = Object.entries(MAY_SEE).filter(([, may]) => !may(caller));
  return hidden.map(([coordinate]) => coordinate);
}

/** Null where Apollo's planner gives up on the operation: then nobody is answered at all. */
async function bothAnswers(bed: GuardedBed, request: ClientRequest, caller: Caller) {
  try {
    return [await bed.ask(request, caller), await bed.askAll(request, caller)] as const;
  } catch (error) {
    if (error instanceof PlanningError) return null;
    throw error;
  }
}

describe(`whatever is asked, by whomever (AUTHORISATION_SEED=${SEED})`, () => {
  let bed: GuardedBed;
  let denied = 0;
  let unplanned = 0;

  beforeAll(async () => {
    bed = await GuardedBed.open();
  });
  afterAll(() => bed.snapshot.close());

  test('no subgraph is asked for what the caller may not see, and nothing of it is in the answer; the rest is', async () => {
    // Introspection is the schema's own answer, and has a test of its own.
    const asked = operations(bed.snapshot.schema).filter(({ query }) => !/__schema|__type\b/.test(query));
    await fc.assert(
      fc.asyncProperty(asked, callers, async (request, caller) => {
        const answers = await bothAnswers(bed, request, caller);
        if (!answers) {
          unplanned += 1;
          return;
        }
        const [{ data, asked: fetched, codes }, all] = answers;
        const hidden = marksHiddenFrom(caller);
        const text = JSON.stringify(data);
        for (const coordinate of hidden) {
          expect(fetched).not.toContain(coordinate);
          expect(text).not.toContain(`"${coordinate}"`);
        }
        if (!caller.policies.includes('p')) expect(text).not.toContain('MARK_OF_LEVEL');
        expect(data).toEqual(all.data);
        if (codes.length > 0) denied += 1;
        // What is taken out without a word would be taken for what is not there.
        if (all.codes.length > 0) expect(codes.length).toBeGreaterThan(0);
      }),
      { numRuns: CASES, seed: SEED },
    );
    // A generator that never meets what is protected shows nothing.
    expect(denied).toBeGreaterThan(CASES / 4);
    expect(unplanned).toBeLessThan(CASES / 20);
  });
});
