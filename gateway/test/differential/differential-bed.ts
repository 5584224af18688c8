import fc from 'fast-check';
import { openExecutorUnderTest } from './executors/executor-under-test';
import type { ExecutorUnderTest } from './executors/executor';
import { openStockExecutor, PlannerRefuses, type StockExecutor } from './executors/stock/stock-executor';
import { compareOn, differentialCases, type DifferentialCase } from './differential-case';
import { openGraph, type GraphSource, type OpenGraph } from './supergraphs';

/** A graph with both executors over it. */
export class DifferentialBed {
  private constructor(
    private readonly graph: OpenGraph,
    private readonly stock: StockExecutor,
    private readonly ours: ExecutorUnderTest,
  ) {}

  static async open(source: GraphSource): Promise<DifferentialBed> {
    const graph = openGraph(source);
    const stock = await openStockExecutor(graph.supergraphSdl);
    return new DifferentialBed(graph, stock, await openExecutorUnderTest(graph.supergraphSdl));
  }

  /** @returns how many of the cases had a plan. @throws Difference at the first that differs, shrunk. */
  async run(cases: number, seed: number): Promise<number> {
    let planned = 0;
    const property = fc.asyncProperty(differentialCases(this.stock.apiSchema), async (one) => {
      const different = await this.compare(one);
      if (different === 'no plan') return;
      planned++;
      if (different) throw new Difference(different);
    });
    const { failed, counterexample, errorInstance } = await fc.check(property, { numRuns: cases, seed });
    if (failed) throw counterexampleOf(this.graph.name, seed, counterexample?.[0], errorInstance);
    return planned;
  }

  async compare(one: DifferentialCase): Promise<string | undefined> {
    try {
      return await compareOn(one, this.graph, this.stock, this.ours);
    } catch (error) {
      if (error instanceof PlannerRefuses) return 'no plan';
      throw error;
    }
  }

  async stop(): Promise<void> {
    await this.stock.stop();
    await this.ours.stop();
  }
}

/** The executors answer differently; the text says to what and how. */
export class Difference extends Error {
  override readonly name = 'Difference';
}

function counterexampleOf(
  graph: string,
  seed: number,
  one: DifferentialCase | undefined,
  cause: unknown,
): Difference {
  const lines = [
    `${graph}, seed ${seed}: ${cause instanceof Difference ? cause.message : String((cause as Error)?.stack ?? cause)}`,
    one?.request.query,
    `variables ${JSON.stringify(one?.request.variables)}, operation ${one?.request.operationName ?? '-'}, data seed ${one?.dataSeed}`,
  ];
  return new Difference(lines.join('\n'));
}
