import { useId, useRef, useState, type FormEvent } from 'react';
import { dayAfter, dayText, endOfLastMonth, today, typedDay } from '../format';
import { WORDS } from './parts.words';

const PAPER_DAY = '2025-07-31';

interface AsOfFormProps {
  /** The day shown, which stands in the address; today where none does. */
  readonly day: string;
  readonly onChange: (day: string | undefined) => void;
}

/** The day that a page speaks of: typed, or one of those often looked at. A calendar is never the only way. */
export function AsOfForm({ day, onChange }: AsOfFormProps) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [wrong, setWrong] = useState(false);
  const now = today();
  const choose = (chosen: string) => {
    setWrong(false);
    if (field.current) field.current.value = dayText(chosen);
    onChange(chosen === now ? undefined : chosen);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const read = typedDay(field.current?.value ?? '');
    if (read) return choose(read);
    setWrong(true);
    field.current?.focus();
  };
  const presets: readonly [string, string][] = [
    [WORDS.asOfToday, now],
    [WORDS.asOfYesterday, dayAfter(now, -1)],
    [WORDS.asOfLastMonth, endOfLastMonth(now)],
    [WORDS.asOfPaper, PAPER_DAY],
  ];
  return (
    <form className="as-of" onSubmit={submit} noValidate>
      <label htmlFor={id}>{WORDS.asOfLabel}</label>
      <span id={`${id}-hint`} className="aside">
        {WORDS.asOfHint}
      </span>
      {wrong && (
        <span id={`${id}-wrong`} className="wrong" role="alert">
          {WORDS.asOfError}
        </span>
      )}
      <div className="row">
        <input
          ref={field}
          id={id}
          inputMode="numeric"
          autoComplete="off"
          key={day}
          defaultValue={dayText(day)}
          aria-invalid={wrong}
          aria-describedby={wrong ? `${id}-wrong` : `${id}-hint`}
        />
        <button type="submit">{WORDS.asOfApply}</button>
      </div>
      <ul className="choices" aria-label={WORDS.asOfPresets}>
        {presets.map(([label, preset]) => (
          <li key={label}>
            <button type="button" aria-pressed={preset === day} onClick={() => choose(preset)}>
              {label}
            </button>
          </li>
        ))}
      </ul>
      {day !== now && (
        <p className="strip">
          {WORDS.asOfPast(dayText(day))}{' '}
          <button type="button" onClick={() => choose(now)}>
            {WORDS.asOfBack}
          </button>
        </p>
      )}
    </form>
  );
}
