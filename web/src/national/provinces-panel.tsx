import { dayText } from '../format';
import { ProvinceFigures } from '../generated/province-figures';
import { NothingThere, Panel } from '../parts';
import { nationalRoute } from './national.routes';
import type { PanelProps } from './panel-props';
import { lastWholeMonth } from './provinces.rows';
import { ProvincesFigure } from './provinces-figure';
import { WORDS } from './provinces.words';
import { MetricChoice } from './metric-choice';
import { useDatedAnswer } from './use-dated-answer';

/** The provinces side by side, by one rate of the reader's choice. */
export function ProvincesPanel(panel: PanelProps) {
  const { 'chi-so': metric = 'qua-han' } = nationalRoute.useSearch();
  const asked = { asOf: panel.day, period: lastWholeMonth(panel.day) };
  const { answer, day } = useDatedAnswer(ProvinceFigures, asked, panel);
  return (
    <Panel title={WORDS.heading(dayText(day))} answer={answer} lines={20}>
      {({ provinces }) =>
        provinces ? (
          <>
            <MetricChoice chosen={metric} />
            <ProvincesFigure provinces={provinces} metric={metric} day={day} />
          </>
        ) : (
          <NothingThere kind="notLoaded" />
        )
      }
    </Panel>
  );
}
