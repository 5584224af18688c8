import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { QueryPlan } from '@apollo/query-planner';
import type { OpenPlanning, OperationToPlan, SupergraphReading } from './planning';
import { PlanningError } from './planning-error';
import type { PlanOrder } from './planning-thread';

type Word =
  | { readonly reading: SupergraphReading }
  | { readonly order: number; readonly plan: QueryPlan }
  | { readonly order: number; readonly failure: string };

interface Waiting {
  resolve(plan: QueryPlan): void;
  reject(error: Error): void;
}

/** Reads and plans on a thread of its own, so that a new supergraph or a large query delays no other request. */
export const threadedPlanning: OpenPlanning = async (supergraphSdl) => {
  const worker = new Worker(path.join(__dirname, `planning-thread${path.extname(__filename)}`), {
    workerData: supergraphSdl,
  });
  const reading = await firstWord(worker);
  const waiting = new Map<number, Waiting>();
  let orders = 0;
  let closed = false;
  worker.on('message', (word: Word) => settle(waiting, word));
  worker.on('error', (error) => abandon(waiting, error));
  worker.on('exit', () => {
    closed = true;
    abandon(waiting, new PlanningError('The planning has been closed'));
  });
  // Whoever serves keeps the process alive, not what it plans with.
  worker.unref();
  return {
    reading,
    plan: (operation: OperationToPlan) =>
      new Promise((resolve, reject) => {
        // Nobody would answer.
        if (closed) return reject(new PlanningError('The planning has been closed'));
        const order = (orders += 1);
        waiting.set(order, { resolve, reject });
        worker.postMessage({ order, ...operation } satisfies PlanOrder);
      }),
    async close() {
      closed = true;
      await worker.terminate();
    },
  };
};

function firstWord(worker: Worker): Promise<SupergraphReading> {
  return new Promise((resolve, reject) => {
    worker.once('message', ({ reading }: { reading: SupergraphReading }) => resolve(reading));
    worker.once('error', reject);
  });
}

function settle(waiting: Map<number, Waiting>, word: Word): void {
  if (!('order' in word)) return;
  const one = waiting.get(word.order);
  waiting.delete(word.order);
  if ('plan' in word) one?.resolve(word.plan);
  else one?.reject(new PlanningError(word.failure));
}

function abandon(waiting: Map<number, Waiting>, error: Error): void {
  for (const { reject } of waiting.values()) reject(error);
  waiting.clear();
}
