import type { ReactNode } from 'react';
import { WORDS } from './parts.words';

/** A part that may be folded: a word on the left says what a press does, where a sign alone was missed. */
export function Fold({
  title,
  children,
  open = false,
}: {
  readonly title: string;
  readonly children: ReactNode;
  readonly open?: boolean;
}) {
  return (
    <details className="fold" open={open}>
      <summary>
        <span className="toggle" aria-hidden="true">
          <span className="when-closed">{WORDS.show}</span>
          <span className="when-open">{WORDS.hide}</span>
        </span>
        <h2>{title}</h2>
      </summary>
      {children}
    </details>
  );
}
