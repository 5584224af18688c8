import type { ReactNode } from 'react';
import { WORDS } from './parts.words';

/** Leads away from here, and says so. */
export function ExternalLink({ href, children }: { readonly href: string; readonly children: ReactNode }) {
  return (
    <a href={href} rel="noreferrer">
      {children} <span className="aside">({WORDS.external})</span>
    </a>
  );
}
