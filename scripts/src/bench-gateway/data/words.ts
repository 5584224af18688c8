import type { Sequence } from './sequence';

const WORDS =
  'amber anchor autumn basket birch bright candle canvas cedar clay copper cotton crisp dawn drift ember fern field flint gentle glass harbour hazel iron ivory jade juniper lantern linen maple marble meadow mist morning north oak ocean olive paper pebble pine plain quiet river round sage sand silver slate small smooth soft stone summer tall thyme valley velvet walnut warm willow winter wool'.split(
    ' ',
  );

/** Text of about so many characters that needs no escaping in JSON, as most text of an answer does not. */
export function text(sequence: Sequence, length: number): string {
  let words = sequence.oneOf(WORDS);
  while (words.length < length) words += ` ${sequence.oneOf(WORDS)}`;
  return words;
}
