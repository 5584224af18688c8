import type { PortalOfficesQuery } from '../../generated/portal-offices';

type Unplaced = NonNullable<PortalOfficesQuery['serviceOffices']>['unplaced'][number];

/** A former unit whose successor is not known, with every unit that the register prints for it. */
export interface UnplacedAddress {
  readonly formerName: string;
  readonly printed: readonly string[];
  readonly sources: readonly Unplaced['source'][];
}

/** The register may print several successors for one former unit: it is one address to ask about. */
export function unplacedAddresses(rows: readonly Unplaced[]): UnplacedAddress[] {
  const names = [...new Set(rows.map(({ formerName }) => formerName))];
  return names.map((formerName) => {
    const own = rows.filter((row) => row.formerName === formerName);
    const printed = [...new Set(own.map(({ printedSuccessor }) => printedSuccessor))];
    return { formerName, printed, sources: own.map(({ source }) => source) };
  });
}
