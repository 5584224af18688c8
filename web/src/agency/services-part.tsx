import { dayText, numberText } from '../format';
import { DataTable, MeasureValue, NothingThere, type Column } from '../parts';
import { nameColumn, sourceColumn } from './columns';
import { Folded } from './folded';
import { PARTS } from './parts.words';
import type { Agency, Mismatch } from './scorecard';
import { ScorecardPart } from './scorecard-part';
import { ShownOf } from './shown-of';
import { STATES } from './states.words';

type Service = NonNullable<Agency['publicServices']>['nodes'][number];

const SERVICES: readonly Column<Service>[] = [
  nameColumn('name', PARTS.service, ({ name }) => name),
  { key: 'level', head: PARTS.level, cell: ({ level }) => levelText(level), sort: ({ level }) => level },
  sourceColumn(),
];

const MISMATCHES: readonly Column<Mismatch>[] = [
  nameColumn('service', PARTS.service, ({ service }) => service.name),
  { key: 'portal', head: PARTS.onPortal, cell: ({ portalLevel }) => levelText(portalLevel) },
  { key: 'system', head: PARTS.inSystem, cell: ({ systemLevel }) => levelText(systemLevel) },
  { key: 'unit', head: PARTS.place, cell: ({ unit }) => unit?.fullName ?? <NothingThere kind="none" /> },
  { key: 'on', head: PARTS.reportedOn, cell: ({ reportedOn }) => reportedOn && dayText(reportedOn) },
  sourceColumn(),
];

export function ServicesPart({ agency, retry }: { readonly agency: Agency; readonly retry: () => void }) {
  const { publicServices, offeringMismatches, onlineShare } = agency;
  const differing = offeringMismatches?.totalCount ?? 0;
  return (
    <ScorecardPart id="dich-vu" title={PARTS.services} missing={!publicServices} retry={retry}>
      {onlineShare && (
        <p>
          {PARTS.fullShare} <MeasureValue measure={onlineShare} />
        </p>
      )}
      {offeringMismatches && differing > 0 && (
        <>
          <DataTable
            caption={PARTS.mismatches(numberText(differing))}
            columns={MISMATCHES}
            rows={offeringMismatches.nodes}
            rowKey={({ id }) => id}
          />
          <ShownOf shown={offeringMismatches.nodes.length} total={differing} />
        </>
      )}
      {offeringMismatches && differing === 0 && onlineShare?.value !== null && <p>{PARTS.noMismatch}</p>}
      {publicServices && (
        <Folded
          title={PARTS.provided(numberText(publicServices.totalCount))}
          columns={SERVICES}
          rows={publicServices.nodes}
          rowKey={({ id }) => id}
        >
          <ShownOf shown={publicServices.nodes.length} total={publicServices.totalCount} />
        </Folded>
      )}
    </ScorecardPart>
  );
}

function levelText(level: Service['level']) {
  return level ? STATES.level[level] : <NothingThere kind="notMeasured" />;
}
