import { writeAnswer, type Violation, type WrittenData } from '../answer';
import type { Program } from '../compile';
import type { GraphQLError } from 'graphql';
import { Execution, type ExecutionSettings } from './execution';
import { runStep } from './run-steps';
import { untold } from './untold';

export interface Executed {
  /** Null where a field that must not be null took everything away. */
  readonly data: WrittenData | null;
  /** What went wrong in subgraphs. */
  readonly errors: readonly GraphQLError[];
  /** Where what they answered does not fit the schema, and no error says so already. */
  readonly violations: readonly Violation[];
}

/** Runs a program for one request. */
export async function execute(program: Program, settings: ExecutionSettings): Promise<Executed> {
  const execution = new Execution(settings);
  if (program.steps) await runStep(program.steps, execution);
  return finished(program, execution);
}

/** What was brought together, written and checked. */
export function finished(program: Program, execution: Execution): Executed {
  const { data, violations } = writeAnswer({
    program,
    data: execution.data,
    variables: execution.coerced,
    repeated: execution.repeated,
    plain: execution.plain,
  });
  return { data, errors: execution.errors, violations: untold(violations, execution.errors) };
}
