import { useId, type FormEvent } from 'react';
import { KeptProvince } from './kept-province';
import { keepProvince } from './kept-place';
import { ProvinceSelect } from './province-select';

interface PlaceFormProps {
  readonly province: string | undefined;
  readonly place: string | undefined;
  readonly labels: {
    readonly province: string;
    readonly none: string;
    readonly place: string;
    readonly hint: string;
    readonly submit: string;
  };
  readonly onSubmit: (province: string, place: string) => void;
}

/** A province and a name within it, of today or of before the merger. The province is kept on this device. */
export function PlaceForm({ province, place, labels, onSubmit }: PlaceFormProps) {
  const id = useId();
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const [chosen, typed] = ['tinh', 'ten'].map((name) => String(form.get(name) ?? '').trim()) as [
      string,
      string,
    ];
    if (chosen !== '') keepProvince(chosen);
    onSubmit(chosen, typed.normalize('NFC'));
  };
  return (
    <form className="place" onSubmit={submit}>
      <label htmlFor={`${id}-province`}>{labels.province}</label>
      <ProvinceSelect id={`${id}-province`} chosen={province} none={labels.none} />
      <label htmlFor={`${id}-place`}>{labels.place}</label>
      <span id={`${id}-hint`} className="aside">
        {labels.hint}
      </span>
      <input
        id={`${id}-place`}
        name="ten"
        key={place}
        defaultValue={place ?? ''}
        maxLength={200}
        autoComplete="off"
        aria-describedby={`${id}-hint`}
      />
      <button type="submit">{labels.submit}</button>
      <KeptProvince />
    </form>
  );
}
