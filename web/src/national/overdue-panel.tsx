import { useMemo } from 'react';
import { dayText } from '../format';
import { OverdueSummary } from '../generated/overdue-summary';
import { NothingThere, Panel } from '../parts';
import { OverdueFigure } from './overdue-figure';
import { overdueOf } from './overdue.rows';
import { WORDS } from './overdue.words';
import type { PanelProps } from './panel-props';
import { useDatedAnswer } from './use-dated-answer';

/** Overdue tasks of every agency, counted and as published. */
export function OverduePanel(panel: PanelProps) {
  const { answer, day, before } = useDatedAnswer(OverdueSummary, { asOf: panel.day }, panel);
  const earlier = useMemo(
    () => new Map(before ? overdueOf(before).rows.map((row) => [row.key, row.total]) : []),
    [before],
  );
  return (
    <Panel title={WORDS.heading(dayText(day))} answer={answer} lines={14}>
      {(data) =>
        data.overdueSummary ? (
          <OverdueFigure overdue={overdueOf(data)} day={day} earlier={earlier} />
        ) : (
          <NothingThere kind="notLoaded" />
        )
      }
    </Panel>
  );
}
