import { Link, useNavigate } from '@tanstack/react-router';
import { useId, useState, type FormEvent } from 'react';
import { numberText } from '../../format';
import { PortalSearchFields } from '../../generated/portal-search-fields';
import { useAnswer } from '../../graph';
import { LAW } from '../law.words';
import { fieldCounts } from './field-counts';
import { LEVEL_SLUGS, levelOf, type SearchAddress } from './search-address';
import { WORDS } from './search.words';

/** Filters are chosen first and applied by one press; those in use are taken off one by one. */
export function Filters({ address }: { readonly address: SearchAddress }) {
  const navigate = useNavigate();
  const id = useId();
  const { q = '', 'linh-vuc': field, cap } = address;
  const [open, setOpen] = useState(false);
  const fields = useAnswer(PortalSearchFields, { text: q }, { pause: !open });
  const counts = fieldCounts(fields.data?.searchProcedures?.nodes ?? [], field);
  const apply = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const search = { q, 'linh-vuc': String(form.get('linh-vuc') ?? ''), cap: String(form.get('cap') ?? '') };
    void navigate({ to: '/tim', search });
  };
  return (
    <div className="filters">
      <details onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{WORDS.filters}</summary>
        <form onSubmit={apply} key={`${field} ${cap} ${counts.length}`}>
          <label htmlFor={`${id}-field`}>{WORDS.field}</label>
          <select id={`${id}-field`} name="linh-vuc" defaultValue={field ?? ''}>
            <option value="">{WORDS.anyField}</option>
            {counts.map(({ name, count }) => (
              <option key={name} value={name} lang="vi">
                {count === null ? name : `${name} (${numberText(count)})`}
              </option>
            ))}
          </select>
          <label htmlFor={`${id}-level`}>{WORDS.level}</label>
          <select id={`${id}-level`} name="cap" defaultValue={cap ?? ''}>
            <option value="">{WORDS.anyLevel}</option>
            {LEVEL_SLUGS.map((slug) => (
              <option key={slug} value={slug}>
                {levelName(slug)}
              </option>
            ))}
          </select>
          <button type="submit">{WORDS.apply}</button>
        </form>
      </details>
      {(field || cap) && (
        <ul className="choices" aria-label={WORDS.active}>
          {field && (
            <li>
              <Link to="/tim" search={{ q, cap }} className="remove">
                {WORDS.without(field)}
              </Link>
            </li>
          )}
          {cap && (
            <li>
              <Link to="/tim" search={{ q, 'linh-vuc': field }} className="remove">
                {WORDS.without(levelName(cap))}
              </Link>
            </li>
          )}
        </ul>
      )}
    </div>
  );
}

function levelName(slug: string): string {
  const level = levelOf(slug);
  return level ? LAW.levels[level] : slug;
}
