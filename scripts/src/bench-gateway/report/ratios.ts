import type { Summary } from './summary';

/** How many times the CPU of the second does the first take. */
const COMPARED: readonly (readonly [string, string])[] = [
  ['a', 'c'],
  ['a-lean', 'c'],
  ['a', 'b'],
  ['b', 'c'],
  ['c', 'e'],
  ['c', 'f'],
  ['d', 'e'],
  ['a', 'g'],
  ['c', 'g'],
];

export interface Ratio {
  readonly question: string;
  readonly of: string;
  readonly to: string;
  /** Of the medians of the CPU for one request. */
  readonly value: number;
}

/** Every comparison of which both sides were measured. */
export function ratiosOf(summaries: readonly Summary[]): Ratio[] {
  const cpu = (contender: string, question: string) =>
    summaries.find((one) => one.contender === contender && one.question === question)?.cpuMs.median;
  return [...new Set(summaries.map(({ question }) => question))].flatMap((question) =>
    COMPARED.flatMap(([of, to]) => {
      const [above, below] = [cpu(of, question), cpu(to, question)];
      return above === undefined || below === undefined ? [] : [{ question, of, to, value: above / below }];
    }),
  );
}
