import { parentPort, workerData } from 'node:worker_threads';
import type { OperationToPlan } from './planning';
import { queryPlanning } from './query-planning';

/** A thread that reads one supergraph and plans its operations, one after the other. */

export interface PlanOrder extends OperationToPlan {
  readonly order: number;
}

const { reading, plan } = queryPlanning(workerData as string);
parentPort?.postMessage({ reading });
parentPort?.on('message', ({ order, ...operation }: PlanOrder) => {
  try {
    parentPort?.postMessage({ order, plan: plan(operation) });
  } catch (error) {
    parentPort?.postMessage({ order, failure: error instanceof Error ? error.message : String(error) });
  }
});
