import { useNavigate } from '@tanstack/react-router';
import { useId, useRef, type FormEvent } from 'react';
import { FIELD, idsOf, resultsFor } from './search-field';
import { WORDS } from './search.words';
import { useAidedField } from './use-aided-field';

/** A plain form, which works by Enter alone; suggestions are an aid, and come after the page. */
export function SearchForm({ text = '' }: { readonly text?: string | undefined }) {
  const navigate = useNavigate();
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  const aided = useAidedField(form);
  const { inputId, labelId } = idsOf(id);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const asked = String(new FormData(event.currentTarget).get(FIELD.name) ?? '');
    if (asked.trim() !== '') void navigate(resultsFor(asked));
    else event.currentTarget.querySelector('input')?.focus();
  };
  return (
    <form className="search" role="search" ref={form} onSubmit={submit}>
      <label id={labelId} htmlFor={inputId}>
        {WORDS.label}
      </label>
      <span id={`${id}-hint`} className="aside">
        {WORDS.hint}
      </span>
      <div className="search-line">
        {aided ? (
          <aided.Field id={id} text={aided.text} />
        ) : (
          <input {...FIELD} id={inputId} defaultValue={text} aria-describedby={`${id}-hint`} />
        )}
        <button type="submit">{WORDS.submit}</button>
      </div>
    </form>
  );
}
