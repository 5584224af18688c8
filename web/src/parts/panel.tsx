import { useId, type ReactNode } from 'react';
import { isOutdated, UNREACHABLE, type Answer } from '../graph';
import { WORDS } from './parts.words';

interface PanelProps<D> {
  readonly title: string;
  readonly answer: Answer<D>;
  /** About how many lines it will have: the place is kept, so that nothing jumps. */
  readonly lines?: number;
  readonly children: (data: D) => ReactNode;
}

/** A part of a page with a question of its own: it waits, fails and is asked again without the others. */
export function Panel<D>({ title, answer, lines = 4, children }: PanelProps<D>) {
  const heading = useId();
  return (
    <section
      className="panel"
      aria-labelledby={heading}
      aria-busy={answer.state === 'waiting' || answer.refreshing}
    >
      <h2 id={heading}>{title}</h2>
      <Answered answer={answer} lines={lines}>
        {children}
      </Answered>
    </section>
  );
}

/** The states of an answer, for a part that has its own heading or none. */
export function Answered<D>({ answer, lines = 4, children }: Omit<PanelProps<D>, 'title'>) {
  if (answer.state === 'waiting') return <Waiting lines={lines} />;
  if (answer.state === 'failed' || answer.data === undefined) return <Failed answer={answer} />;
  return (
    <>
      {answer.failures.length > 0 && <Partly answer={answer} />}
      {children(answer.data)}
    </>
  );
}

/** Grey lines, seen only by whoever waits longer than a moment. */
function Waiting({ lines }: { readonly lines: number }) {
  return (
    <>
      <p className="unseen">{WORDS.loading}</p>
      <div className="skeleton" aria-hidden="true">
        {Array.from({ length: lines }, (_, line) => (
          <span key={line} />
        ))}
      </div>
    </>
  );
}

function Failed<D>({ answer: { failures, retry } }: { readonly answer: Answer<D> }) {
  const [first] = failures;
  if (isOutdated(failures)) {
    return (
      <div className="trouble" role="status">
        <p>{WORDS.outdated}</p>
        <button type="button" onClick={() => globalThis.location.reload()}>
          {WORDS.reload}
        </button>
      </div>
    );
  }
  return (
    <div className="trouble" role="status">
      <p>{first?.code === UNREACHABLE ? WORDS.unreachable : WORDS.failed}</p>
      {first?.message && (
        <p className="aside">
          {first.message} {first.remedy}
        </p>
      )}
      {first?.requestId && (
        <p className="aside">
          {WORDS.requestId}: <code>{first.requestId}</code>
        </p>
      )}
      <button type="button" onClick={retry}>
        {WORDS.retry}
      </button>
    </div>
  );
}

function Partly<D>({ answer: { retry } }: { readonly answer: Answer<D> }) {
  return (
    <p className="trouble" role="status">
      {WORDS.partly}{' '}
      <button type="button" onClick={retry}>
        {WORDS.retry}
      </button>
    </p>
  );
}
