import type { PortalEssentialServicesQuery } from '../../generated/portal-essential-services';

type Service = NonNullable<PortalEssentialServicesQuery['publicServices']>['nodes'][number];
type Listing = Service['programmes'][number];

/** The programme of the essential services (dịch vụ công thiết yếu). */
const ESSENTIAL = 'TTDV-25';

/** An entry of the programme, which may stand for several procedures. */
export interface EssentialEntry {
  readonly ordinal: number;
  readonly name: string;
  readonly source: Listing['source'];
  readonly services: readonly Service[];
}

/** Services by the entry of the programme that lists them, in its order. */
export function essentialEntries(services: readonly Service[]): EssentialEntry[] {
  const entries = new Map<number, EssentialEntry>();
  for (const service of services) {
    const listing = service.programmes.find(({ programme }) => programme.code === ESSENTIAL);
    if (!listing) continue;
    const { ordinal, nameInProgramme: name, source } = listing;
    const before = entries.get(ordinal);
    entries.set(ordinal, { ordinal, name, source, services: [...(before?.services ?? []), service] });
  }
  return [...entries.values()].sort((one, other) => one.ordinal - other.ordinal);
}
