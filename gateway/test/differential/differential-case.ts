import fc, { type Arbitrary } from 'fast-check';
import type { GraphQLSchema } from 'graphql';
import { difference } from './comparison/compare';
import { among, pick } from './data/hash';
import { World } from './data/world';
import type { ClientRequest, ExecutorUnderTest } from './executors/executor';
import type { StockExecutor } from './executors/stock/stock-executor';
import { operations } from './operations/operations';
import { faultySubgraph } from './subgraphs/faulty-answer';
import { inProcessTransports } from './subgraphs/in-process-transport';
import type { OpenGraph } from './supergraphs';

export interface DifferentialCase {
  readonly request: ClientRequest;
  /** All data and faults follow from it. */
  readonly dataSeed: number;
}

export function differentialCases(schema: GraphQLSchema): Arbitrary<DifferentialCase> {
  return fc.record({ request: operations(schema), dataSeed: fc.nat() });
}

/** Those in which an entity is the same wherever it is met: where it is not, it counts which answer is merged last. */
export function consistentCases(schema: GraphQLSchema): Arbitrary<DifferentialCase> {
  return differentialCases(schema).filter((one) => worldOf(one).settings.consistent);
}

/** Half of the cases have no faulty field; a quarter have those of any kind, a quarter only values that are not allowed. */
function worldOf({ dataSeed }: DifferentialCase): World {
  const faulty = pick(['none', 'none', 'any', 'values'] as const, `${dataSeed}/faults`);
  return new World(dataSeed, {
    strict: faulty !== 'values' && among(1 / 2, `${dataSeed}/strict`),
    faultyShare: faulty === 'none' ? 0 : 1 / 10,
    faults: faulty === 'values' ? ['null', 'invalid', 'invalid'] : ['error', 'null', 'invalid'],
    consistent: among(1 / 2, `${dataSeed}/consistent`),
  });
}

export function transportsOf(graph: OpenGraph, one: DifferentialCase) {
  const names = [...graph.subgraphs.keys()];
  const faulty = among(1 / 4, `${one.dataSeed}/answers`)
    ? faultySubgraph(names, `${one.dataSeed}/answers`)
    : undefined;
  return inProcessTransports(graph, worldOf(one), faulty);
}

const CONDITION = /@(skip|include)\(if: \$/;

/** Runs a case through both. @returns what they differ in. */
export async function compareOn(
  one: DifferentialCase,
  graph: OpenGraph,
  stock: StockExecutor,
  ours: ExecutorUnderTest,
): Promise<string | undefined> {
  const rewritten = stock.rewritten(one.request);
  const run = (executor: ExecutorUnderTest, request: ClientRequest) =>
    executor.execute(request, transportsOf(graph, one));
  const expected = await run(stock, rewritten ?? one.request);
  const different = difference(expected, await run(ours, rewritten ?? one.request));
  // Where all that a field selects depends on a variable, the planner may leave out the field's whole fetch with it, in
  // some words and not in others: null then stands where an empty object belongs.
  if (different || !rewritten || CONDITION.test(one.request.query)) return different;
  // The plan of other words asks for fields in another order, and so meets another error first: the data are the same.
  const { data } = await run(ours, one.request);
  return difference({ data: expected.data, errors: [] }, { data, errors: [] });
}
