import type { ReactNode } from 'react';
import { WORDS } from './parts.words';

/** A part that may be folded: a word on the left says what a press does, where a sign alone was missed. */
export function Fold({
  title,
  children,
  open = false,
  level = 2,
}: {
  readonly title: string;
  readonly children: ReactNode;
  readonly open?: boolean;
  /** Of its heading. */
  readonly level?: 2 | 3;
}) {
  const Heading = `h${level}` as const;
  return (
    <details className="fold" open={open}>
      <summary>
        <span className="toggle" aria-hidden="true">
          <span className="when-closed">{WORDS.show}</span>
          <span className="when-open">{WORDS.hide}</span>
        </span>
        <Heading>{title}</Heading>
      </summary>
      {children}
    </details>
  );
}
