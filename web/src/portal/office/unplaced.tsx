import { SourceLine } from '../../parts';
import { WORDS } from './office.words';
import type { UnplacedAddress } from './unplaced-addresses';

/** Former units whose successor the register does not know: nothing is guessed, and the reader learns whom to ask. */
export function Unplaced({ addresses }: { readonly addresses: readonly UnplacedAddress[] }) {
  if (addresses.length === 0) return null;
  return (
    <ul className="cards" aria-label={WORDS.unknownUnit}>
      {addresses.map(({ formerName, printed, sources }) => (
        <li key={formerName} className="card office">
          <h3 lang="vi">{formerName}</h3>
          <p>{WORDS.unknownUnit}</p>
          <p className="aside">{WORDS.printed(printed.join('; '))}</p>
          <SourceLine sources={sources} />
        </li>
      ))}
    </ul>
  );
}
