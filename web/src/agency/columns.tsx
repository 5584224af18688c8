import { dayText, numberText } from '../format';
import { NothingThere, sourceText, Vietnamese, type Column, type Source } from '../parts';
import { DueMark } from './due-mark';
import type { Held } from './scorecard';
import { PARTS } from './parts.words';
import { LOOKS, STATES } from './states.words';

interface Dated {
  readonly deadline: { readonly text: string; readonly dueOn: string | null } | null;
}

/** The printed deadline beside the day that was read from it. */
export function deadlineColumn<R extends Dated>(): Column<R> {
  return {
    key: 'deadline',
    head: PARTS.deadline,
    cell: ({ deadline }) => <DeadlineText deadline={deadline} />,
    sort: ({ deadline }) => deadline?.dueOn ?? null,
    csv: ({ deadline }) => deadline?.dueOn ?? deadline?.text,
  };
}

function DeadlineText({ deadline }: Dated) {
  if (!deadline) return <NothingThere kind="none" />;
  const { text, dueOn } = deadline;
  if (!dueOn) return <Vietnamese>{text}</Vietnamese>;
  const day = dayText(dueOn);
  // «31/7/2025» says no more than «31/07/2025».
  const same = text.replace(/\b0(?=\d)/g, '') === day.replace(/\b0(?=\d)/g, '');
  return same ? day : <Vietnamese>{STATES.asPrinted(text, day)}</Vietnamese>;
}

export function stateColumn<R extends { readonly dueState: Held['dueState'] }>(): Column<R> {
  return {
    key: 'state',
    head: PARTS.state,
    cell: ({ dueState }) => <DueMark state={dueState} />,
    sort: ({ dueState }) => Object.keys(LOOKS).indexOf(dueState),
    csv: ({ dueState }) => STATES.due[dueState],
  };
}

export function sourceColumn<R extends { readonly source: Source | null }>(): Column<R> {
  return {
    key: 'source',
    head: PARTS.source,
    cell: ({ source }) =>
      source ? (
        <span className="aside" lang="vi">
          {sourceText(source)}
        </span>
      ) : (
        <NothingThere kind="none" />
      ),
    csv: ({ source }) => source && sourceText(source),
  };
}

/** A name in Vietnamese that heads its row. */
export function nameColumn<R>(key: string, head: string, name: (row: R) => string): Column<R> {
  return { key, head, cell: (row) => <Vietnamese>{name(row)}</Vietnamese>, sort: name, csv: name };
}

export function countColumn<R>(key: string, head: string, count: (row: R) => number | null): Column<R> {
  return {
    key,
    head,
    figure: true,
    cell: (row) => {
      const value = count(row);
      return value === null ? <NothingThere kind="notMeasured" /> : numberText(value);
    },
    sort: count,
    csv: count,
  };
}
