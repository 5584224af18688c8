import { Link, useNavigate } from '@tanstack/react-router';
import type { FormEvent } from 'react';
import { AgencyList, type AgencyListQuery } from '../generated/agency-list';
import { useAnswer } from '../graph';
import { Answered, Page } from '../parts';
import './agency.css';
import { WORDS } from './agencies.words';
import { agenciesRoute } from './agency.routes';
import { BODY_GROUPS, bodiesOf, type BodyGroup } from './bodies';
import { BodyGroupPart } from './body-group-part';
import { answersTo } from './body-search';

export function AgenciesPage() {
  const { q, loai } = agenciesRoute.useSearch();
  const answer = useAnswer(AgencyList, {});
  return (
    <Page title={WORDS.title}>
      <p>
        {WORDS.intro} {WORDS.communes}
      </p>
      <SearchForm key={`${q} ${loai}`} typed={q} group={loai} />
      <section aria-busy={answer.state === 'waiting'}>
        <Answered answer={answer} lines={20}>
          {(list) => <Found list={list} typed={q ?? ''} group={loai} />}
        </Answered>
      </section>
    </Page>
  );
}

function SearchForm({ typed = '', group }: { typed?: string | undefined; group: BodyGroup | undefined }) {
  const navigate = useNavigate();
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    const search = { q: String(fields.get('q')).trim(), loai: fields.get('loai') as BodyGroup };
    void navigate({ to: '/co-quan', search }).then(() => document.getElementById('found')?.focus());
  };
  return (
    <form role="search" className="body-search" onSubmit={submit}>
      <label htmlFor="body">{WORDS.search}</label>
      <span id="body-hint" className="aside">
        {WORDS.hint}
      </span>
      <input
        id="body"
        name="q"
        type="search"
        autoComplete="off"
        defaultValue={typed}
        aria-describedby="body-hint"
      />
      <label htmlFor="kind">{WORDS.kind}</label>
      <div className="row choose">
        <select id="kind" name="loai" defaultValue={group ?? ''}>
          <option value="">{WORDS.every}</option>
          {BODY_GROUPS.map((one) => (
            <option key={one} value={one}>
              {WORDS.groups[one]}
            </option>
          ))}
        </select>
        <button type="submit">{WORDS.submit}</button>
      </div>
    </form>
  );
}

interface FoundProps {
  readonly list: AgencyListQuery;
  readonly typed: string;
  readonly group: BodyGroup | undefined;
}

function Found({ list, typed, group }: FoundProps) {
  const groups = (group ? [group] : BODY_GROUPS).map((one) => ({
    group: one,
    bodies: bodiesOf(list, one).filter((body) => answersTo(body, typed)),
  }));
  const count = groups.reduce((sum, { bodies }) => sum + bodies.length, 0);
  return (
    <>
      <p id="found" role="status" tabIndex={-1} className="found">
        {count > 0 ? WORDS.found(count) : WORDS.none(typed)}
      </p>
      {(typed || group) && (
        <p>
          {count === 0 && `${WORDS.advice} `}
          <Link to="/co-quan">{WORDS.clear}</Link>
        </p>
      )}
      {groups
        .filter(({ bodies }) => bodies.length > 0)
        .map(({ group: one, bodies }) => (
          <BodyGroupPart key={one} title={WORDS.groups[one]} bodies={bodies} typed={typed} />
        ))}
    </>
  );
}
