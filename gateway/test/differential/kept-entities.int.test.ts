import fc from 'fast-check';
import { TIME_ALONE } from '../../src/caching';
import { FactCache } from '../../src/caching/fact-cache';
import { RequestCache } from '../../src/caching/request-cache';
import { inlinePlanning, type OpenPlanning } from '../../src/planning';
import { consistentCases, transportsOf } from './differential-case';
import { openExecutorUnderTest } from './executors/executor-under-test';
import { openStockExecutor } from './executors/stock/stock-executor';
import { openGraph, SOURCES } from './supergraphs';

const CASES_PER_GRAPH = 80;
const SEED = Number(process.env.DIFFERENTIAL_SEED ?? Date.now() % 2 ** 31);
/** Enough for some of the entities of a case: the rest has to be asked for. */
const FEW_BYTES = 6000;

/** As if every type and field said that it may be kept. */
const everythingMayBeKept: OpenPlanning = async (supergraphSdl) => {
  const planning = await inlinePlanning(supergraphSdl);
  const cacheHints = new Map(planning.reading.composites.map((type) => [type, { maxAge: 60 }]));
  return { ...planning, reading: { ...planning.reading, cacheHints } };
};

describe(`with what was kept (DIFFERENTIAL_SEED=${SEED})`, () => {
  let hits = 0;

  test.each(SOURCES.map((source) => [source.name, source] as const))(
    'the second answer is the first one, whatever is asked of %s, and whichever part of it was kept',
    async (_, source) => {
      const graph = openGraph(source);
      const stock = await openStockExecutor(graph.supergraphSdl);
      let kept = new FactCache({ bytes: FEW_BYTES, facts: TIME_ALONE });
      const executor = await openExecutorUnderTest(graph.supergraphSdl, {
        openPlanning: everythingMayBeKept,
        cache: () => new RequestCache(kept, ''),
      });
      const property = fc.asyncProperty(
        // What is kept is merged at once, before what beside it has to be asked for.
        consistentCases(stock.apiSchema),
        fc.constantFrom(FEW_BYTES, 1e6),
        async (one, bytes) => {
          kept = new FactCache({ bytes, facts: TIME_ALONE });
          const answer = () => executor.execute(one.request, transportsOf(graph, one));
          // What the planner refuses, and variables that do not fit, are answered by nobody.
          const first = await answer().catch(() => null);
          // What goes wrong in a subgraph may depend on how much it is asked for.
          if (!first || first.errors.length > 0) return;
          expect(await answer()).toEqual(first);
          hits += kept.tally.of('hits', 'entity');
        },
      );
      await fc.assert(property, { numRuns: CASES_PER_GRAPH, seed: SEED });
      await executor.stop();
      await stock.stop();
    },
  );

  test('the cases are such that something is kept', () => expect(hits).toBeGreaterThan(100));
});
