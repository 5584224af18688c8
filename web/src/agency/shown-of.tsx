import { numberText } from '../format';
import { PARTS } from './parts.words';

/** Says that a list is longer than what is shown of it; nothing where all is shown. */
export function ShownOf({ shown, total }: { readonly shown: number; readonly total: number }) {
  return shown < total ? (
    <p className="aside">{PARTS.firstOf(numberText(shown), numberText(total))}</p>
  ) : null;
}
