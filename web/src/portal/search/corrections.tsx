import type { PortalSearchQuery } from '../../generated/portal-search';
import { WORDS } from './search.words';

type Correction = NonNullable<PortalSearchQuery['searchProcedures']>['corrections'][number];

/** How the text was read where it was not taken at its word. */
export function Corrections({ corrections }: { readonly corrections: readonly Correction[] }) {
  if (corrections.length === 0) return null;
  return (
    <ul className="corrections">
      {corrections.map(({ typed, read, reason }) => (
        <li key={typed}>
          {WORDS.corrected(typed, read)} <span className="aside">({WORDS.reasons[reason]})</span>
        </li>
      ))}
    </ul>
  );
}
