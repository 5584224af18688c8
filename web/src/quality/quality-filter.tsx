import { AgencyLink } from '../parts';
import { Link, useNavigate } from '@tanstack/react-router';
import type { FormEvent } from 'react';
import type { AgencyNames } from './agency-names';
import { qualityRoute } from './quality.routes';
import { WORDS } from './quality.words';

/** Whose issues are shown; it stands in the address. */
export function QualityFilter({ names }: { readonly names: AgencyNames }) {
  const navigate = useNavigate();
  const { loai, 'co-quan': agency } = qualityRoute.useSearch();
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const chosen = String(new FormData(event.currentTarget).get('agency'));
    void navigate({
      to: '/chat-luong-du-lieu',
      search: { loai, 'co-quan': chosen === '' ? undefined : chosen },
      resetScroll: false,
    });
  };
  return (
    <form className="no-print" onSubmit={submit}>
      <label htmlFor="responsible">{WORDS.filter}</label>
      <div className="row choose">
        <select id="responsible" name="agency" key={`${agency} ${names.bodies.length}`} defaultValue={agency}>
          <option value="">{WORDS.every}</option>
          {agency && !names.bodies.some(({ code }) => code === agency) && (
            <option value={agency}>{agency}</option>
          )}
          {names.bodies.map(({ code, name }) => (
            <option key={code} value={code} lang="vi">
              {name}
            </option>
          ))}
        </select>
        <button type="submit">{WORDS.apply}</button>
      </div>
      {agency && (
        <p className="strip">
          <AgencyLink code={agency} name={names.nameOf(agency)} />
          {' · '}
          <Link to="/chat-luong-du-lieu" search={{ loai }}>
            {WORDS.clear}
          </Link>
        </p>
      )}
    </form>
  );
}
