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
  const [nulls, ourNulls] = [nullsOf(stock), nullsOf(ours)];
  return nulls === ourNulls
    ? undefined
    : `errors of completion\n  stock: ${of(stock, 'completion')}\n  ours:  ${of(ours, 'completion')}`;
}

/**
 * What the errors of completion have made null. Where several fields of an object are wrong, the first is told, and
 * nobody says which of two that the planner orders otherwise is first.
 */
function nullsOf({ data, errors }: ExecutorAnswer): string {
  const paths = errors.filter(({ kind }) => kind === 'completion').map(({ path }) => path ?? []);
  const nulls = new Set(paths.map((path) => canonical(path.slice(0, depthOfNull(data, path)))));
  return [...nulls].sort().join(' ');
}

/** A value that is not allowed is null in the answer, or something above it is. */
function misplaced({ data, errors }: ExecutorAnswer): string | undefined {
  const wrong = errors.find(({ kind, path }) => kind === 'completion' && !isNullAt(data, path ?? []));
  return wrong && `an error of completion where there is a value: ${canonical(wrong.path ?? null)}`;
}

function isNullAt(data: unknown, path: Path): boolean {
  return depthOfNull(data, path) !== undefined;
}

/** How many steps of a path lead to a null; undefined where none does. */
function depthOfNull(data: unknown, path: Path): number | undefined {
  let value = data;
  for (const [depth, step] of path.entries()) {
    if (value === null) return depth;
    if (typeof value !== 'object' || !Object.hasOwn(value, step)) return undefined;
    value = (value as Record<string | number, unknown>)[step];
  }
  return value === null ? path.length : undefined;
}
