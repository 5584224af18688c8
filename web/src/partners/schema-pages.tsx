import { Link } from '@tanstack/react-router';
import { Pager } from '../parts';
import { schemaRoute } from './partners.routes';
import { WORDS } from './partners.words';

/** From one page of types to the next, and back to the first. */
export function Pages({ q, next }: { readonly q: string; readonly next: string | null }) {
  const { sau } = schemaRoute.useSearch();
  const searched = q === '' ? {} : { q };
  return (
    <Pager
      first={
        sau && (
          <Link to="/doi-tac/luoc-do" search={searched}>
            {WORDS.firstPage}
          </Link>
        )
      }
      next={
        next && (
          <Link to="/doi-tac/luoc-do" search={{ ...searched, sau: next }}>
            {WORDS.nextPage}
          </Link>
        )
      }
    />
  );
}
