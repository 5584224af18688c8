import type { PortalSearchQuery } from '../../generated/portal-search';
import type { PortalSearchAroundQuery } from '../../generated/portal-search-around';
import { LAW } from '../law.words';
import { costSummary } from '../procedure/cost-text';
import { timeSummary } from '../procedure/time-text';

type Results = NonNullable<PortalSearchQuery['searchProcedures']>;
export type Edge = Results['edges'][number];
export type Found = Edge['node'];
export type Around = NonNullable<PortalSearchAroundQuery['searchProcedures']>['nodes'][number];

/** What other domains say of the procedures of a page, by code; those that did not answer are not there. */
export type AroundByCode = ReadonlyMap<string, Around>;

export function aroundByCode(data: PortalSearchAroundQuery | undefined): AroundByCode {
  const found = data?.searchProcedures;
  const variants = found?.edges.flatMap((edge) => edge.variants.map(({ procedure }) => procedure)) ?? [];
  return new Map([...(found?.nodes ?? []), ...variants].map((one) => [one.code, one]));
}

/** One line of what a citizen asks first: online, where, how long, how much; what is unknown is left out. */
export function ProcedureFacts({
  found,
  around,
}: {
  readonly found: Found;
  readonly around: Around | undefined;
}) {
  const online = around?.onlineLevel;
  const facts = [
    ...(online ? [LAW.online[online]] : []),
    ...found.authorityLevels.map((level) => LAW.levels[level]),
    timeSummary(found.processingTime),
    costSummary(found.channels),
  ].filter((fact) => fact !== null && fact !== LAW.seeNote);
  return (
    <ul className="facts-line">
      {facts.map((fact) => (
        <li key={fact}>{fact}</li>
      ))}
    </ul>
  );
}
