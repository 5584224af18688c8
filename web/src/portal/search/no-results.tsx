import { Link } from '@tanstack/react-router';
import type { SearchAddress } from './search-address';
import { WORDS } from './search.words';

/** Nothing was found: says so, and gives ways on. */
export function NoResults({ address }: { readonly address: SearchAddress }) {
  const { q = '', 'linh-vuc': field, cap } = address;
  const words = q.split(/\s+/);
  const fewer = words.length > 1 ? [words.slice(0, -1).join(' '), words.slice(1).join(' ')] : [];
  return (
    <div className="no-results">
      <p>
        <b>{WORDS.noneTitle(q)}</b>
      </p>
      {(field ?? cap) !== undefined && <p>{WORDS.noneFiltered}</p>}
      {fewer.length > 0 && (
        <p>
          {WORDS.fewer}{' '}
          {fewer.map((text) => (
            <Link key={text} to="/tim" search={{ q: text }} className="other-way">
              {text}
            </Link>
          ))}
        </p>
      )}
      <p>{WORDS.advice}</p>
      <p>
        <Link to="/">{WORDS.essential}</Link>
      </p>
    </div>
  );
}
