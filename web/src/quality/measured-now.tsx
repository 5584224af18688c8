import type { TypedDocumentNode } from '@urql/core';
import { useState } from 'react';
import { numberText } from '../format';
import type { InspectionFindingsQuery } from '../generated/inspection-findings';
import { useAnswer } from '../graph';
import { Answered, MeasureValue, NothingThere, Vietnamese } from '../parts';
import { figureAt, type LiveFigure } from './live-figure';
import { liveQueryOf } from './live-queries';
import { WORDS } from './quality.words';

type Finding = NonNullable<InspectionFindingsQuery['findings']>['nodes'][number];
export type LiveQuery = NonNullable<Finding['liveQuery']>;

/** What measures a finding, and its figure of today at a press: nobody waits for eleven queries who reads one. */
export function MeasuredNow({ live, title }: { readonly live: LiveQuery; readonly title: string }) {
  const [asked, setAsked] = useState(false);
  const query = liveQueryOf(live.operation);
  return (
    <div className="measured">
      {WORDS.measuredBy}: <Vietnamese>{live.meaning}</Vietnamese>{' '}
      {query && !asked && (
        <button type="button" className="no-print" onClick={() => setAsked(true)}>
          {WORDS.measure}
          <span className="unseen">: {title}</span>
        </button>
      )}
      {query && asked && <Asked query={query} live={live} />}
    </div>
  );
}

function Asked({ query, live }: { readonly query: TypedDocumentNode; readonly live: LiveQuery }) {
  const answer = useAnswer(query, JSON.parse(live.variables) as Record<string, unknown>);
  return (
    <div role="status" aria-busy={answer.state === 'waiting'}>
      <Answered answer={answer} lines={1}>
        {(data) => <Value figure={figureAt(data, live.figure)} />}
      </Answered>
    </div>
  );
}

function Value({ figure }: { readonly figure: LiveFigure }) {
  if (!figure) return <NothingThere kind="notMeasured" />;
  if ('measure' in figure) return <MeasureValue measure={figure.measure} />;
  return (
    <strong>
      {numberText(figure.count)}
      {figure.lists > 1 && ` ${WORDS.ofLists(numberText(figure.lists))}`}
    </strong>
  );
}
