import { useNavigate } from '@tanstack/react-router';
import { useCombobox, type UseComboboxState, type UseComboboxStateChangeOptions } from 'downshift';
import { useState, type KeyboardEvent } from 'react';
import { FIELD, idsOf, resultsFor } from './search-field';
import { WORDS } from './search.words';
import { SuggestionList, type Choice } from './suggestion-list';
import { useSuggestions } from './use-suggestions';

/** Leaving the field chooses nothing: only Enter or a press does. */
function onlyByWill(
  state: UseComboboxState<Choice>,
  { type, changes }: UseComboboxStateChangeOptions<Choice>,
): Partial<UseComboboxState<Choice>> {
  return type === useCombobox.stateChangeTypes.InputBlur
    ? { ...changes, selectedItem: state.selectedItem }
    : changes;
}

export interface AidedFieldProps {
  readonly id: string;
  readonly text: string;
}

/** The field of a search with suggestions below it while somebody types. The form around it sends what was typed. */
export function AidedField({ id, text }: AidedFieldProps) {
  const navigate = useNavigate();
  const [typed, setTyped] = useState('');
  const suggestions = useSuggestions(typed);
  const choices: Choice[] = suggestions ? [...suggestions, { all: typed.trim() }] : [];
  const combobox = useCombobox<Choice>({
    ...idsOf(id),
    items: choices,
    // Nothing stays chosen: a choice is a way to another page.
    selectedItem: null,
    itemToString: () => '',
    stateReducer: onlyByWill,
    onInputValueChange: ({ inputValue, type }) => {
      if (type === useCombobox.stateChangeTypes.InputChange) setTyped(inputValue);
    },
    onSelectedItemChange: ({ selectedItem }) => {
      if (!selectedItem) return;
      if ('all' in selectedItem) void navigate(resultsFor(selectedItem.all));
      else void navigate({ to: '/thu-tuc/$ma', params: { ma: selectedItem.code } });
    },
  });
  const shown = combobox.isOpen && choices.length > 0;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || combobox.highlightedIndex !== -1) return;
    // Enter with nothing chosen from the list sends the form.
    Object.assign(event.nativeEvent, { preventDownshiftDefault: true });
    combobox.closeMenu();
  };
  // The field keeps its own text: a field that the page writes doubles letters under Vietnamese keyboards that compose.
  const { value: _, ...input } = combobox.getInputProps({ onKeyDown });
  return (
    <>
      <input
        {...input}
        {...FIELD}
        defaultValue={text}
        aria-expanded={shown}
        aria-describedby={`${id}-hint`}
      />
      <SuggestionList choices={choices} shown={shown} combobox={combobox} />
      <p className="unseen" role="status">
        {suggestions && combobox.isOpen && spoken(suggestions.length)}
      </p>
    </>
  );
}

function spoken(count: number): string {
  return count === 0 ? WORDS.noSuggestions : WORDS.suggestions(count);
}
