import { dayText } from '../format';
import { DatabaseProgress } from '../generated/database-progress';
import { NothingThere, Panel } from '../parts';
import { WORDS } from './databases.words';
import { ownersOf, type OwnerRow } from './databases.rows';
import { nationalRoute } from './national.routes';
import { OwnerDatabasesPart } from './owner-databases-part';
import { OwnerFilter } from './owner-filter';
import { OwnersFigure } from './owners-figure';
import type { PanelProps } from './panel-props';
import { useDatedAnswer } from './use-dated-answer';

/** Databases by owner and month; those of one owner each for itself. */
export function DatabasesPanel(panel: PanelProps) {
  const { 'chu-quan': chosen } = nationalRoute.useSearch();
  const { answer, day, before } = useDatedAnswer(DatabaseProgress, { asOf: panel.day }, panel);
  return (
    <Panel title={WORDS.heading(dayText(day))} answer={answer} lines={16}>
      {({ databaseProgress }) => {
        if (!databaseProgress) return <NothingThere kind="notLoaded" />;
        const owners = ownersOf(databaseProgress);
        const owner = owners.find(({ code }) => code !== null && code === chosen);
        const earlier = new Map(ownersOf(before?.databaseProgress ?? []).map((row) => [row.key, row]));
        return (
          <>
            <OwnerFilter owners={owners} chosen={owner?.code ?? null} />
            {owner ? (
              <OwnerDatabasesPart owner={owner as OwnerRow & { code: string }} panel={panel} />
            ) : (
              <OwnersFigure owners={owners} day={day} earlier={earlier} />
            )}
          </>
        );
      }}
    </Panel>
  );
}
