import { canonical } from '../data/canonical';
import type { AnswerError, ExecutorAnswer, Path } from '../executors/executor';

/** What two answers differ in, in words; undefined where they are the same but for order and wording. */
export function difference(stock: ExecutorAnswer, ours: ExecutorAnswer): string | undefined {
  const [data, ourData] = [canonical(stock.data), canonical(ours.data)];
  if (data !== ourData) return `data\n  stock: ${data}\n  ours:  ${ourData}`;
  const of = (answer: ExecutorAnswer, kind: AnswerError['kind']) =>
    answer.errors
      .filter((error) => error.kind === kind)
      .map((error) => canonical(error.path ?? null))
      .sort()
      .join(' ');
  const [errors, ourErrors] = [of(stock, 'subgraph'), of(ours, 'subgraph')];
  if (errors !== ourErrors) return `errors of subgraphs\n  stock: ${errors}\n  ours:  ${ourErrors}`;
  // Stock tells of completion only where nothing else went wrong.
  if (errors) return misplaced(ours);
  const [completed, ourCompleted] = [of(stock, 'completion'), of(ours, 'completion')];
  return completed === ourCompleted
    ? undefined
    : `errors of completion\n  stock: ${completed}\n  ours:  ${ourCompleted}`;
}

/** A value that is not allowed is null in the answer, or something above it is. */
function misplaced({ data, errors }: ExecutorAnswer): string | undefined {
  const wrong = errors.find(({ kind, path }) => kind === 'completion' && !isNullAt(data, path ?? []));
  return wrong && `an error of completion where there is a value: ${canonical(wrong.path ?? null)}`;
}

function isNullAt(data: unknown, path: Path): boolean {
  let value = data;
  for (const step of path) {
    if (value === null) return true;
    if (typeof value !== 'object' || !Object.hasOwn(value, step)) return false;
    value = (value as Record<string | number, unknown>)[step];
  }
  return value === null;
}
