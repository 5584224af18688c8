import { useId, type ReactNode } from 'react';
import { WORDS } from './scorecard.words';

interface ScorecardPartProps {
  /** What links of the page lead to. */
  readonly id: string;
  readonly title: string;
  /** Its subgraph did not answer. */
  readonly missing: boolean;
  readonly retry: () => void;
  readonly children: ReactNode;
}

/** A part of the one answer, which fails in its own place. */
export function ScorecardPart({ id, title, missing, retry, children }: ScorecardPartProps) {
  const heading = useId();
  return (
    <section className="panel" id={id} aria-labelledby={heading}>
      <h2 id={heading}>{title}</h2>
      {missing ? (
        <p className="trouble" role="status">
          {WORDS.partFailed}{' '}
          <button type="button" onClick={retry}>
            {WORDS.retry}
          </button>
        </p>
      ) : (
        children
      )}
    </section>
  );
}
