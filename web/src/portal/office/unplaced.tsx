import type { PortalOfficesQuery } from '../../generated/portal-offices';
import { SourceLine } from '../../parts';
import { WORDS } from './office.words';

type Addresses = NonNullable<PortalOfficesQuery['serviceOffices']>['unplaced'];

/** Former units whose successor the register does not know: nothing is guessed, and the reader learns whom to ask. */
export function Unplaced({ addresses }: { readonly addresses: Addresses }) {
  if (addresses.length === 0) return null;
  return (
    <ul className="cards" aria-label={WORDS.unknownUnit}>
      {addresses.map(({ formerName, printedSuccessor, source }) => (
        <li key={formerName} className="card office">
          <h3 lang="vi">{formerName}</h3>
          <p>{WORDS.unknownUnit}</p>
          <p className="aside">{WORDS.printed(printedSuccessor)}</p>
          <SourceLine sources={[source]} />
        </li>
      ))}
    </ul>
  );
}
