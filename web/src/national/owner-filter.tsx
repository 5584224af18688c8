import { useId, type FormEvent } from 'react';
import type { OwnerRow } from './databases.rows';
import { WORDS } from './databases.words';
import { nationalRoute } from './national.routes';
import { WORDS as PAGE } from './national.words';

interface OwnerFilterProps {
  readonly owners: readonly OwnerRow[];
  readonly chosen: string | null;
}

/** Applied by its button: a list that changes the page while one moves through it by keyboard moves too much. */
export function OwnerFilter({ owners, chosen }: OwnerFilterProps) {
  const id = useId();
  const navigate = nationalRoute.useNavigate();
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const owner = String(new FormData(event.currentTarget).get('owner'));
    void navigate({ search: (old) => ({ ...old, 'chu-quan': owner }), resetScroll: false });
  };
  return (
    <form className="row no-print" onSubmit={submit}>
      <label htmlFor={id}>{WORDS.owner}</label>
      <select id={id} name="owner" key={chosen} defaultValue={chosen ?? ''}>
        <option value="">{WORDS.all}</option>
        {owners.flatMap(({ code, name, total }) =>
          code === null
            ? []
            : [
                <option key={code} value={code} lang="vi">
                  {name} ({total})
                </option>,
              ],
        )}
      </select>
      <button type="submit">{PAGE.apply}</button>
    </form>
  );
}
