import type { GraphSubgraphState } from '../generated/graph-subgraphs';
import { StatusMark, type Look } from '../parts';
import { WORDS } from './partners.words';

const LOOKS: Readonly<Record<GraphSubgraphState, readonly [Look, string]>> = {
  UP: ['good', WORDS.up],
  SLOW: ['near', WORDS.slow],
  DOWN: ['bad', WORDS.down],
};

/** How a subgraph does: a sign, a word and a colour. */
export function StateMark({ state }: { readonly state: GraphSubgraphState }) {
  const [look, word] = LOOKS[state];
  return <StatusMark look={look}>{word}</StatusMark>;
}
