import type { Step } from '../compile';
import type { Execution } from './execution';
import { runFetch } from './run-fetch';

/** Runs the steps of a program. Never fails: what does is among the errors of the execution. */
export function runStep(step: Step, execution: Execution): Promise<void> | void {
  switch (step.kind) {
    case 'fetch':
      return runFetch(step, execution);
    case 'sequence':
      return runSequence(step.steps, execution);
    case 'parallel':
      return runParallel(step.steps, execution);
    case 'condition': {
      const branch = execution.coerced[step.variable] === true ? step.met : step.unmet;
      return branch ? runStep(branch, execution) : undefined;
    }
  }
}

async function runSequence(steps: readonly Step[], execution: Execution): Promise<void> {
  for (const step of steps) await runStep(step, execution);
}

/** All begin in one go: a branch reads what lies there before any answer of another arrives. */
async function runParallel(steps: readonly Step[], execution: Execution): Promise<void> {
  await Promise.all(steps.map((step) => runStep(step, execution)));
}
