import type { UseComboboxReturnValue } from 'downshift';
import { LAW } from '../law.words';
import { MarkedName } from './marked-name';
import { WORDS } from './search.words';
import type { Suggestion } from './use-suggestions';

/** A procedure, or all results for what was typed. */
export type Choice = Suggestion | { readonly all: string };

interface SuggestionListProps {
  readonly choices: readonly Choice[];
  readonly shown: boolean;
  readonly combobox: Pick<
    UseComboboxReturnValue<Choice>,
    'getMenuProps' | 'getItemProps' | 'highlightedIndex'
  >;
}

export function SuggestionList({ choices, shown, combobox }: SuggestionListProps) {
  const { getMenuProps, getItemProps, highlightedIndex } = combobox;
  return (
    <ul {...getMenuProps()} className="suggestions" hidden={!shown}>
      {shown &&
        choices.map((item, index) => (
          <li
            key={'all' in item ? '' : item.code}
            {...getItemProps({ item, index })}
            className={index === highlightedIndex ? 'highlighted' : undefined}
          >
            {'all' in item ? <span className="all">{WORDS.all(item.all)}</span> : <OneSuggestion {...item} />}
          </li>
        ))}
    </ul>
  );
}

function OneSuggestion({ name, matched, agency, levels, others }: Suggestion) {
  const about = [agency, ...levels.map((level) => LAW.levels[level])].filter(Boolean).join(' · ');
  return (
    <>
      <span className="name" lang="vi">
        <MarkedName name={name} matched={matched} />
      </span>
      <span className="aside">{others > 0 ? `${about} · ${WORDS.sameName(others + 1)}` : about}</span>
    </>
  );
}
