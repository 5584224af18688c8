import { numberText } from '../../format';
import type { Procedure } from './procedure-data';
import { WORDS } from './procedure.words';

type Results = NonNullable<Procedure['result']>;

/** The documents that it ends with, each with how long it is valid as far as somebody says. */
export function ResultFact({ results }: { readonly results: Results }) {
  const someSaid = results.some(({ validity }) => validity.value !== null);
  return (
    <>
      <ul className="plain">
        {results.map(({ name, validity, personalIdentifier }, at) => (
          <li key={at}>
            <span lang="vi">{name}</span>
            {validity.value !== null && `, ${validityText(validity.value)}`}
            {personalIdentifier !== null && (
              <span className="aside"> ({personalIdentifier ? WORDS.identifier : WORDS.noIdentifier})</span>
            )}
          </li>
        ))}
      </ul>
      {!someSaid && <p className="aside">{WORDS.validityUnknown}</p>}
    </>
  );
}

function validityText(years: number): string {
  return years === 0 ? WORDS.endless : WORDS.valid(numberText(years));
}
