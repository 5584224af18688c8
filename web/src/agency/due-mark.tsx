import { StatusMark } from '../parts';
import type { Held } from './scorecard';
import { LOOKS, STATES } from './states.words';

/** Where something stands towards its deadline: sign, word and colour. */
export function DueMark({ state }: { readonly state: Held['dueState'] }) {
  return <StatusMark look={LOOKS[state]}>{STATES.due[state]}</StatusMark>;
}
