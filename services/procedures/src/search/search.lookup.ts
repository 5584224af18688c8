import type { Found } from './search.index';
import type { AskedWay } from './search.likenesses';
import type { Memory } from './search.memory';
import type { Reading } from './search.reading';
import { HINTS } from './search.weights';
import { weighed } from './search.word-weights';

/** What a filter asks for; null where it does not narrow. */
export interface Demands {
  readonly agencies: readonly string[] | null;
  readonly level: string | null;
  readonly field: string | null;
}

/** The procedures that are worth ranking, the likeliest of them. */
export function lookUp(
  memory: Memory,
  reading: Reading,
  state: 'open' | 'hidden',
  demands: Demands,
  most: number,
): Found[] {
  const asked = {
    ways: waysOf(reading, memory),
    hints: [
      { terms: reading.agencies.map((code) => `agency:${code}`), weight: HINTS.agency },
      { terms: reading.levels.map((level) => `level:${level}`), weight: HINTS.level },
    ],
    demands: termsOf(demands),
    hidden: state === 'hidden',
  };
  return memory.index.likeliest(asked, most);
}

/** A text that has no word of any name asks for what the agency does that it names. */
function waysOf({ ways, agencies }: Reading, { dictionary }: Memory): AskedWay[] {
  const said = ways.map((way) => {
    const words = weighed(way, dictionary);
    return { words, length: words.length, discount: way.discount };
  });
  if (said.some(({ words }) => words.some(({ weight }) => weight > 0))) return said;
  return agencies.map((code) => ({
    words: [{ word: `agency:${code}`, weight: 1 }],
    length: 0,
    discount: 0,
  }));
}

/** One list of terms for each demand, of which a procedure must have one. */
export const termsOf = ({ agencies, level, field }: Demands): string[][] => [
  ...(level === null ? [] : [[`level:${level}`]]),
  ...(field === null ? [] : [[`field:${field}`]]),
  ...(agencies === null ? [] : [agencies.map((code) => `agency:${code}`)]),
];
