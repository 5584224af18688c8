import type { PageInput } from '@lien-thong/kit/connections';
import type { OwnershipReading } from '../planning';
import type { UnusedFields } from '../usage';
import { pageOf } from './page-of';

/** What the registry knows of the use of one subgraph's fields. */
export class GraphUsage {
  readonly unusedAfterDays: number;
  readonly recordedSince: string | null;
  readonly recordedUntil: string | null;

  constructor(
    private readonly subgraph: string,
    private readonly known: UnusedFields,
    private readonly answerers: OwnershipReading['answerers'],
  ) {
    this.unusedAfterDays = known.days;
    this.recordedSince = known.recordedSince?.toISOString() ?? null;
    this.recordedUntil = known.recordedUntil?.toISOString() ?? null;
  }

  /** Null while it is not known. @throws what a page throws. */
  unusedFields(page: PageInput) {
    const own = this.known.fields?.filter(({ field }) => this.isOwn(field)).map(unusedField);
    if (!own) return null;
    return pageOf(own, page, {
      list: 'unusedFields',
      filter: this.subgraph,
      keyOf: ({ coordinate }) => coordinate,
    });
  }

  /** What others answer too is not for one of them to take away. The registry may know of another version of the graph. */
  private isOwn(field: string): boolean {
    const by = this.answerers.get(field);
    return by?.length === 1 && by[0] === this.subgraph;
  }
}

function unusedField({ field, unusedSince, lastSeen, clients }: NonNullable<UnusedFields['fields']>[number]) {
  return {
    coordinate: field,
    unusedSince: unusedSince.toISOString(),
    lastUsedAt: lastSeen?.toISOString() ?? null,
    lastClients: clients,
  };
}
