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

/** Longer prose is read on the page of the procedure. */
const LONGEST = 60;
const FROM_THE_TOP = ['CENTRAL', 'PROVINCIAL', 'COMMUNAL', 'VERTICAL', 'OTHER'] as const;

/** One line of what a citizen asks first: online, where, how long, how much; what is unknown is left out. */
export function ProcedureFacts({
  found,
  around,
}: {
  readonly found: Found;
  readonly around: Around | undefined;
}) {
  const levels = FROM_THE_TOP.filter((level) => found.authorityLevels.includes(level));
  const times = found.processingTime?.filter(({ unit, text }) => unit !== null || text !== null) ?? null;
  const facts = [
    around?.onlineLevel ? LAW.online[around.onlineLevel] : null,
    levels.map((level, at) => (at === 0 ? LAW.levels[level] : LAW.levels[level].toLowerCase())).join(', '),
    timeSummary(times),
    costSummary(found.channels),
  ].filter((fact) => fact !== null && fact !== '' && fact !== LAW.seeNote && fact.length <= LONGEST);
  if (around && facts.length === 0) return null;
  return (
    <ul className="facts-line">
      {facts.map((fact) => (
        <li key={fact}>{fact}</li>
      ))}
    </ul>
  );
}
