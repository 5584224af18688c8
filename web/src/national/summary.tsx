import type { ReactNode } from 'react';
import { dayText, numberText } from '../format';
import { DatabaseProgress } from '../generated/database-progress';
import { NationalTargets } from '../generated/national-targets';
import { OverdueSummary } from '../generated/overdue-summary';
import { useAnswer, type Answer } from '../graph';
import { NothingThere, SampleTag } from '../parts';
import { ownersOf, sum } from './databases.rows';
import { overdueOf } from './overdue.rows';
import { WORDS } from './summary.words';
import { targetsOf } from './targets.rows';

/** Where the panels are on the page. */
export const PLACES = { overdue: 'qua-han', targets: 'chi-tieu', databases: 'co-so-du-lieu' } as const;

/** A few figures at a glance, each leading to its panel, which asks the same and is answered once with them. */
export function Summary({ day }: { readonly day: string }) {
  const asked = { asOf: day };
  const overdue = useAnswer(OverdueSummary, asked);
  const databases = useAnswer(DatabaseProgress, asked);
  const targets = useAnswer(NationalTargets, asked);
  return (
    <ul className="summary" aria-label={WORDS.label(dayText(day))}>
      <Card place={PLACES.overdue} label={WORDS.overdue} answer={overdue}>
        {(data) => data.overdueSummary && numberText(overdueOf(data).total)}
      </Card>
      <Card place={PLACES.databases} label={WORDS.databases} answer={databases}>
        {({ databaseProgress }) => databaseProgress && numberText(sum(ownersOf(databaseProgress), 'overdue'))}
      </Card>
      <Card place={PLACES.databases} label={WORDS.unreported} answer={databases}>
        {({ databaseProgress }) =>
          databaseProgress && numberText(sum(ownersOf(databaseProgress), 'unreported'))
        }
      </Card>
      <Card place={PLACES.targets} label={WORDS.targets} answer={targets}>
        {(data) => data.targets && <TargetCount {...targetsOf(data.targets.nodes)} />}
      </Card>
    </ul>
  );
}

interface CardProps<D> {
  readonly place: string;
  readonly label: string;
  readonly answer: Answer<D>;
  readonly children: (data: D) => ReactNode;
}

function Card<D>({ place, label, answer: { data, state }, children }: CardProps<D>) {
  const figure = data && children(data);
  const waiting = state === 'waiting';
  return (
    <li>
      <span className="number">
        {waiting ? <span aria-hidden="true">…</span> : (figure ?? <NothingThere kind="notLoaded" />)}
      </span>
      <a href={`#${place}`}>{label}</a>
    </li>
  );
}

function TargetCount({ met, measured, sample }: ReturnType<typeof targetsOf>) {
  if (measured === 0) return <NothingThere kind="notMeasured" />;
  return (
    <>
      {met}/{measured} {sample && <SampleTag />}
    </>
  );
}
