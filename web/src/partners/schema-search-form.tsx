import { useNavigate } from '@tanstack/react-router';
import { useId, useRef, type FormEvent } from 'react';
import { WORDS } from './partners.words';

/** Leads to what is found; the words stand in the address. */
export function SchemaSearchForm({ q = '' }: { readonly q?: string }) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const navigate = useNavigate();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void navigate({ to: '/doi-tac/luoc-do', search: { q: field.current?.value.trim() } });
  };
  return (
    <form role="search" className="schema-search" onSubmit={submit}>
      <label htmlFor={id}>{WORDS.search}</label>
      <span id={`${id}-hint`} className="aside">
        {WORDS.schemaIntro}
      </span>
      <div className="row">
        <input
          ref={field}
          id={id}
          key={q}
          type="search"
          defaultValue={q}
          maxLength={200}
          autoComplete="off"
          spellCheck={false}
          aria-describedby={`${id}-hint`}
        />
        <button type="submit">{WORDS.find}</button>
      </div>
    </form>
  );
}
