import { dayText, numberText } from '../format';
import { DataTable, NothingThere, type Column } from '../parts';
import { deadlineColumn, nameColumn, sourceColumn, stateColumn } from './columns';
import { PARTS } from './parts.words';
import type { Agency, Held } from './scorecard';
import { ScorecardPart } from './scorecard-part';
import { STATES } from './states.words';
import { WORDS } from './scorecard.words';

type Handover = NonNullable<Agency['dataHandovers']>['nodes'][number];

const HELD: readonly Column<Held>[] = [
  nameColumn('name', PARTS.database, ({ name }) => name),
  stateColumn(),
  {
    key: 'report',
    head: PARTS.report,
    cell: ({ status }) => (status ? reportText(status) : <NothingThere kind="notMeasured" />),
  },
  deadlineColumn(),
  {
    key: 'synchronised',
    head: PARTS.synchronised,
    cell: ({ synchronisedOn }) => (synchronisedOn ? dayText(synchronisedOn) : STATES.notReported),
  },
  { key: 'kind', head: PARTS.kind, cell: ({ kind }) => STATES.databaseKind[kind], sort: ({ kind }) => kind },
  sourceColumn(),
];

const HANDOVERS: readonly Column<Handover>[] = [
  nameColumn('from', PARTS.from, ({ from }) => from.name),
  nameColumn('to', PARTS.to, ({ to }) => to.name),
  stateColumn(),
  deadlineColumn(),
  sourceColumn(),
];

const UNSETTLED = { by: 'state', down: false };

export function DatabasesPart({ agency, retry }: { readonly agency: Agency; readonly retry: () => void }) {
  const { databases, unreportedDatabases, dataHandovers } = agency;
  const silent = unreportedDatabases?.totalCount ?? 0;
  return (
    <ScorecardPart id="csdl" title={PARTS.databases} missing={!databases} retry={retry}>
      {databases?.totalCount === 0 && <p>{WORDS.noDatabases}</p>}
      {silent > 0 && <p>{PARTS.dueUnreported(numberText(silent))}</p>}
      {databases && databases.totalCount > 0 && (
        <DataTable
          caption={PARTS.owned(numberText(databases.totalCount))}
          columns={HELD}
          rows={databases.nodes}
          rowKey={({ code }) => code}
          sorting={UNSETTLED}
        />
      )}
      {dataHandovers && dataHandovers.totalCount > 0 && (
        <DataTable
          caption={PARTS.handovers(numberText(dataHandovers.totalCount))}
          columns={HANDOVERS}
          rows={dataHandovers.nodes}
          rowKey={({ id }) => id}
          sorting={UNSETTLED}
        />
      )}
    </ScorecardPart>
  );
}

function reportText({ status, reportedOn }: NonNullable<Held['status']>): string {
  return PARTS.reported(STATES.database[status], dayText(reportedOn));
}
