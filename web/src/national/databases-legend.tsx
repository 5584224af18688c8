import type { DueLook } from '../charts';
import { WORDS } from './databases.words';

const LOOKS: readonly DueLook[] = ['good', 'bad', 'unknown', 'open'];

/** What the diamonds and the bars mean. */
export function DatabasesLegend({ more }: { readonly more: string }) {
  return (
    <>
      <p className="legend">
        <span>{WORDS.legend}</span>
        {LOOKS.map((look) => (
          <span key={look} className="key">
            <svg width="20" height="20" viewBox="-10 -10 20 20" aria-hidden="true">
              <path className={`due ${look}`} d="M0-8 8 0 0 8-8 0Z" />
            </svg>{' '}
            {WORDS[look]}
          </span>
        ))}
      </p>
      <p className="aside">{more}</p>
    </>
  );
}
