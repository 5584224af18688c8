import type { ReactNode } from 'react';
import { numberText } from '../format';
import { MeasureValue, NothingThere } from '../parts';
import { DOMAINS } from '../quality/domains';
import { COMPARISON } from './comparison.words';
import { FigureValue } from './key-figure-cards';
import { KEY_FIGURES, keyFigures } from './key-figures';
import type { Agency, Scorecard } from './scorecard';
import { WORDS } from './scorecard.words';

export interface ComparisonRow {
  readonly head: string;
  readonly cell: (card: Scorecard) => ReactNode;
}

/** What is set side by side: the four figures first, then how much there is of each. No body is given a rank. */
export function comparisonRows(month: string): readonly ComparisonRow[] {
  return [
    ...KEY_FIGURES.map((name) => ({
      head: WORDS.figure[name],
      cell: (card: Scorecard) => <FigureValue brief figure={keyFigures(card)[name]} />,
    })),
    counted(COMPARISON.separate, ({ overdueCount }) => overdueCount?.separate),
    counted(COMPARISON.shared, ({ overdueCount }) => overdueCount?.shared),
    counted(COMPARISON.other, ({ overdueCount }) => overdueCount?.other),
    counted(COMPARISON.unreported, ({ overdueCount }) => overdueCount?.unreported),
    counted(COMPARISON.leads, ({ leads }) => leads?.totalCount),
    counted(COMPARISON.databases, ({ databases }) => databases?.totalCount),
    counted(COMPARISON.silent, ({ unreportedDatabases }) => unreportedDatabases?.totalCount),
    counted(COMPARISON.procedures, ({ procedures }) => procedures?.totalCount),
    counted(COMPARISON.services, ({ publicServices }) => publicServices?.totalCount),
    {
      head: COMPARISON.quality(month),
      cell: ({ agency }) =>
        agency?.serviceQuality ? (
          <MeasureValue measure={agency.serviceQuality.score} reasons={false} />
        ) : (
          <NothingThere kind="notLoaded" />
        ),
    },
    counted(COMPARISON.toPutRight, ({ hasToAct }) => hasToAct?.totalCount),
    counted(COMPARISON.foundThere, ({ foundThere }) => foundThere?.totalCount),
    { head: COMPARISON.issues, cell: (card) => <Count value={issueCount(card)} /> },
  ];
}

function counted(head: string, value: (agency: Agency) => number | undefined): ComparisonRow {
  return { head, cell: ({ agency }) => <Count value={agency ? value(agency) : undefined} /> };
}

function Count({ value }: { readonly value: number | undefined }) {
  return value === undefined ? <NothingThere kind="notLoaded" /> : numberText(value);
}

/** Of every domain together; unknown while one of them does not answer. */
function issueCount({ dataIssues }: Scorecard): number | undefined {
  const counts = DOMAINS.map((domain) => dataIssues?.[domain]?.totalCount);
  return counts.reduce<number | undefined>(
    (sum, count) => (sum === undefined || count === undefined ? undefined : sum + count),
    0,
  );
}
