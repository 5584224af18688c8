import { dayText } from '../../format';
import { PortalHistory } from '../../generated/portal-history';
import { needing, useAnswer } from '../../graph';
import { Answered } from '../../parts';
import { historyChanges, type Change } from './history-changes';
import { WORDS } from './procedure.words';

/** What has changed of it, the newest first. */
export function History({ code }: { readonly code: string }) {
  const answer = needing(useAnswer(PortalHistory, { code }), 'procedure', 'history');
  return (
    <div aria-busy={answer.state === 'waiting'}>
      <Answered answer={answer} lines={3}>
        {({ procedure }) => (
          <ol className="history">
            {historyChanges(procedure?.history?.nodes ?? []).map((change) => (
              <OneChange key={change.state.number} change={change} />
            ))}
          </ol>
        )}
      </Answered>
    </div>
  );
}

function OneChange({ change: { state, parts } }: { readonly change: Change }) {
  const what =
    state.status === 'REPEALED' && parts.includes('status')
      ? WORDS.repealed(dayText(state.validFrom))
      : parts.length === 0
        ? WORDS.firstState
        : WORDS.changed(parts.map((part) => WORDS.parts[part]).join(', '));
  return (
    <li>
      <time dateTime={state.validFrom}>{dayText(state.validFrom)}</time> {what}
    </li>
  );
}
