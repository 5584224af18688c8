import fc from 'fast-check';
import { bestOf } from './search.best';
import { SearchIndex, type Asked, type Found, type IndexedProcedure } from './search.index';
import type { AskedWay } from './search.likenesses';
import { LEAST_SHARE, LEAST_SHARE_BESIDE_BEST } from './search.weights';

const WEIGHTS = { do: 1, gio: 2, nuoc: 3, may: 4.5 } as const;
const word = fc.constantFrom(...(Object.keys(WEIGHTS) as (keyof typeof WEIGHTS)[]));
const words = fc.uniqueArray(word, { minLength: 1 });

const procedure = (number: number, terms: readonly string[], more: Partial<IndexedProcedure> = {}) => ({
  ...{ number, terms, standing: 0, hidden: false },
  ...more,
});
const way = (...said: (keyof typeof WEIGHTS)[]): AskedWay => ({
  words: said.map((one) => ({ word: one, weight: WEIGHTS[one] })),
  ...{ length: said.length, discount: 0 },
});
function indexOf(...procedures: readonly IndexedProcedure[]): SearchIndex {
  const index = new SearchIndex();
  for (const one of procedures) index.put(one);
  return index;
}
const numbersOf = (found: readonly Found[]) => found.map(({ number }) => number);
const asked = (ways: readonly AskedWay[], more: Partial<Asked> = {}): Asked => ({
  ...{ ways, hints: [], demands: [], hidden: false },
  ...more,
});

describe('looking procedures up', () => {
  test('what holds enough of a way is found, more of it where a name holds all, however often it changed', () => {
    const change = fc.record({
      number: fc.integer({ min: 1, max: 5000 }),
      terms: words,
      hidden: fc.boolean(),
    });
    const ways = fc.array(words, { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(fc.array(change, { maxLength: 60 }), ways, fc.boolean(), (changes, said, hidden) => {
        const index = indexOf(...changes.map(({ number, terms, ...more }) => procedure(number, terms, more)));
        const now = [...new Map(changes.map((one) => [one.number, one])).values()];
        const sum = (all: readonly (keyof typeof WEIGHTS)[]) =>
          all.reduce((total, each) => total + WEIGHTS[each], 0);
        const shareOf = (terms: readonly string[]) =>
          Math.max(...said.map((one) => sum(one.filter((each) => terms.includes(each))) / sum(one)));
        const here = now.filter((one) => one.hidden === hidden);
        const whole = here.some(({ terms }) => shareOf(terms) === 1);
        const least = whole ? LEAST_SHARE_BESIDE_BEST : LEAST_SHARE;
        const expected = here.filter(({ terms }) => shareOf(terms) >= least);
        const found = numbersOf(
          index.likeliest(
            asked(
              said.map((one) => way(...one)),
              { hidden },
            ),
            100,
          ),
        );
        expect(found.sort((a, b) => a - b)).toEqual(
          expected.map(({ number }) => number).sort((a, b) => a - b),
        );
      }),
    );
  });

  test('of more than are wanted the likeliest stay: by what they hold, how short they are, and their standing', () => {
    const index = indexOf(
      procedure(1, ['do']),
      procedure(2, ['do', 'gio', 'x', 'y']),
      procedure(3, ['do', 'gio']),
      procedure(4, ['do', 'gio', 'x'], { standing: 9 }),
    );
    expect(numbersOf(index.likeliest(asked([way('do', 'gio')]), 4))).toEqual([4, 3, 2]);
    expect(numbersOf(index.likeliest(asked([way('do', 'gio')]), 2))).toEqual([4, 3]);
  });

  test('one term of each demand must be met', () => {
    const index = indexOf(
      procedure(1, ['do', 'agency:A', 'level:X']),
      procedure(2, ['do', 'agency:B', 'level:X']),
      procedure(3, ['do', 'agency:A', 'level:Y']),
    );
    const meeting = (...demands: string[][]) =>
      numbersOf(index.likeliest(asked([way('do')], { demands }), 9));
    expect(meeting(['level:X'], ['agency:A', 'agency:B'])).toEqual([1, 2]);
    expect(meeting(['level:X'], ['agency:A'])).toEqual([1]);
    expect(meeting([])).toEqual([]);
  });

  test('a hint brings what has it to the front, and finds nothing by itself', () => {
    const index = indexOf(procedure(1, ['do']), procedure(2, ['do', 'agency:B']), procedure(3, ['agency:B']));
    const hints = [{ terms: ['agency:B', 'agency:C'], weight: 3 }];
    expect(numbersOf(index.likeliest(asked([way('do')], { hints }), 9))).toEqual([2, 1]);
  });

  test('two ways of more words than there are bits are told apart by the words that say most', () => {
    const many = Array.from({ length: 30 }, (_, i) => ({ word: `w${i}`, weight: 1 + (i === 7 ? 40 : 0) }));
    const index = indexOf(procedure(1, ['w7']), procedure(2, ['w1', 'w2']));
    expect(numbersOf(index.likeliest(asked([{ words: many, length: 30, discount: 0 }]), 9))).toEqual([1]);
  });

  test('an index that consists mostly of what is gone says so', () => {
    const index = new SearchIndex();
    for (let change = 0; change < 3000; change++) index.put(procedure(change % 500, ['do']));
    expect(index.mostlyGone).toBe(true);
    expect(indexOf(procedure(1, ['do'])).mostlyGone).toBe(false);
  });
});

test('the best scores are those that come first in their order', () => {
  const scores = fc.array(fc.integer({ min: -4, max: 4 }), { maxLength: 80 });
  fc.assert(
    fc.property(scores, fc.integer({ min: 1, max: 20 }), (all, most) => {
      const inOrder = all
        .map((score, at) => ({ score, at }))
        .sort((a, b) => b.score - a.score || a.at - b.at);
      expect(bestOf(Float32Array.from(all), most, (at) => at)).toEqual(
        inOrder.slice(0, most).map(({ at }) => at),
      );
    }),
  );
});
