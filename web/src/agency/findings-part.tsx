import { numberText } from '../format';
import type { Column } from '../parts';
import { deadlineColumn, nameColumn, sourceColumn, stateColumn } from './columns';
import { Folded } from './folded';
import { Listed } from './listed';
import { PARTS } from './parts.words';
import type { Agency, Finding } from './scorecard';
import { ScorecardPart } from './scorecard-part';

const COLUMNS: readonly Column<Finding>[] = [
  nameColumn('title', PARTS.finding, ({ title }) => title),
  stateColumn(),
  deadlineColumn(),
  sourceColumn(),
];

const ACTIONS: Column<Finding> = {
  key: 'actions',
  head: PARTS.actions,
  cell: ({ responsibilities }) => (
    <ul className="actions" lang="vi">
      {[...new Set(responsibilities.map(({ action }) => action))].map((action) => (
        <li key={action}>{action}</li>
      ))}
    </ul>
  ),
};

export function FindingsPart({ agency, retry }: { readonly agency: Agency; readonly retry: () => void }) {
  const { foundThere, hasToAct } = agency;
  return (
    <ScorecardPart id="ton-tai" title={PARTS.findings} missing={!foundThere || !hasToAct} retry={retry}>
      {hasToAct && (
        <Listed
          caption={PARTS.hasToAct(numberText(hasToAct.totalCount))}
          columns={[...COLUMNS.slice(0, 1), ACTIONS, ...COLUMNS.slice(1)]}
          rows={hasToAct.nodes}
          rowKey={({ id }) => id}
        />
      )}
      {foundThere && (
        <Folded
          title={PARTS.foundThere(numberText(foundThere.totalCount))}
          columns={COLUMNS}
          rows={foundThere.nodes}
          rowKey={({ id }) => id}
        />
      )}
    </ScorecardPart>
  );
}
