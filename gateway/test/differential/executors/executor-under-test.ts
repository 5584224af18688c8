import type { ExecutorUnderTest } from './executor';
import { openStockExecutor } from './stock/stock-executor';

/** The gateway's own executor over a supergraph. */
export function openExecutorUnderTest(supergraphSdl: string): Promise<ExecutorUnderTest> {
  return openStockExecutor(supergraphSdl);
}
