import { useState, type ReactNode } from 'react';
import { WORDS } from './national.words';

/** So many rows of a chart are shown at first; the table has them all. */
const AT_FIRST = 12;

interface ShortenedProps<R> {
  readonly rows: readonly R[];
  readonly children: (rows: readonly R[]) => ReactNode;
}

/** The first rows of a long chart, and the others on demand. */
export function Shortened<R>({ rows, children }: ShortenedProps<R>) {
  const [all, setAll] = useState(false);
  if (rows.length <= AT_FIRST) return children(rows);
  return (
    <>
      {children(all ? rows : rows.slice(0, AT_FIRST))}
      <button type="button" aria-expanded={all} onClick={() => setAll(!all)}>
        {all ? WORDS.showFewer : WORDS.showAll(rows.length)}
      </button>
    </>
  );
}
