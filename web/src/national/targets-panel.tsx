import { useMemo } from 'react';
import { dayText } from '../format';
import { NationalTargets } from '../generated/national-targets';
import { Figure, NothingThere, Panel } from '../parts';
import type { PanelProps } from './panel-props';
import { TargetList } from './target-list';
import { targetColumns, targetFile } from './targets.columns';
import { targetsOf, type TargetRow } from './targets.rows';
import { WORDS } from './targets.words';
import { useDatedAnswer } from './use-dated-answer';
import { useView } from './use-view';

/** What the directives want reached, and how far it is. */
export function TargetsPanel(panel: PanelProps) {
  const { answer, day, before } = useDatedAnswer(NationalTargets, { asOf: panel.day }, panel);
  const earlier = useMemo(
    () => new Map(before?.targets?.nodes.map(({ code, actual }) => [code, actual.value])),
    [before],
  );
  return (
    <Panel title={WORDS.heading(dayText(day))} answer={answer} lines={14}>
      {({ targets }) =>
        targets ? (
          <TargetsFigure nodes={targets.nodes} day={day} earlier={earlier} />
        ) : (
          <NothingThere kind="notLoaded" />
        )
      }
    </Panel>
  );
}

interface TargetsFigureProps {
  readonly nodes: readonly TargetRow[];
  readonly day: string;
  readonly earlier: ReadonlyMap<string, number | null>;
}

function TargetsFigure({ nodes, day, earlier }: TargetsFigureProps) {
  const targets = targetsOf(nodes);
  const { rows, met, measured, sample } = targets;
  const shown = useView('chi-tieu');
  return (
    <Figure
      title={WORDS.finding(met, measured, rows.length, dayText(day))}
      chart={<TargetList targets={targets} day={day} earlier={earlier} />}
      columns={targetColumns(day, earlier)}
      rows={rows}
      rowKey={({ code }) => code}
      sources={rows.map(({ source }) => source)}
      sample={sample}
      file={`chi-tieu-${day}`}
      fileColumns={targetFile(day)}
      {...shown}
    />
  );
}
