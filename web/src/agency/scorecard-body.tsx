import type { ReactNode } from 'react';
import { ChangesPart } from './changes-part';
import { DatabasesPart } from './databases-part';
import { FindingsPart } from './findings-part';
import { IssuesPart } from './issues-part';
import { KeyFigureCards } from './key-figure-cards';
import { keyFigures } from './key-figures';
import { ProceduresPart } from './procedures-part';
import { QualityPart } from './quality-part';
import type { Agency, Scorecard } from './scorecard';
import { ScorecardActions } from './scorecard-actions';
import { ServicesPart } from './services-part';
import { TasksPart } from './tasks-part';

interface ScorecardBodyProps {
  readonly card: Scorecard;
  readonly agency: Agency;
  readonly day: string;
  readonly month: string;
  readonly retry: () => void;
  /** The comparison, which stands below the four figures. */
  readonly children: ReactNode;
}

export function ScorecardBody({ card, agency, day, month, retry, children }: ScorecardBodyProps) {
  const part = { agency, retry };
  return (
    <>
      <KeyFigureCards figures={keyFigures(card)} card={card} />
      <ScorecardActions card={card} agency={agency} day={day} />
      {children}
      <TasksPart card={card} {...part} />
      <DatabasesPart {...part} />
      <ProceduresPart {...part} />
      <ServicesPart {...part} />
      <QualityPart {...part} month={month} />
      <FindingsPart {...part} />
      <IssuesPart card={card} {...part} />
      <ChangesPart agency={agency} />
    </>
  );
}
