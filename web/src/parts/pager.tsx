import type { ReactNode } from 'react';
import { WORDS } from './parts.words';

/** Real links, so that Back works and a page can be sent to somebody; those that lead nowhere are left out. */
export function Pager({ first, next }: { readonly first: ReactNode; readonly next: ReactNode }) {
  if (!first && !next) return null;
  return (
    <nav className="pager" aria-label={WORDS.pages}>
      {first}
      {next}
    </nav>
  );
}
