import type { AnswerField, LeafCompletion } from '../compile';
import type { Json } from '../json';
import { quoted } from '../json-text';

/**
 * The JSON of a leaf with its name before it.
 * @param first whether no field stands before it. @param plain no text needs an escape.
 * @returns null where there is no value, or its type does not allow it.
 */
export function leafFieldText(
  { prefix, following, textPrefix, textFollowing }: AnswerField,
  completion: LeafCompletion,
  value: Json | undefined,
  first: boolean,
  plain: boolean,
): string | null {
  if (plain && completion.anyText && typeof value === 'string') {
    return `${first ? textPrefix : textFollowing}${value}"`;
  }
  const text = leafText(completion, value, plain);
  return text && (first ? prefix : following) + text;
}

/**
 * The JSON of a leaf value; null where there is none, or its type does not allow it. What a subgraph wrote goes on as it
 * is.
 * @param plain no text needs an escape.
 */
export function leafText(
  { leaf, anyText, names }: LeafCompletion,
  value: Json | undefined,
  plain: boolean,
): string | null {
  switch (typeof value) {
    case 'string':
      if (leaf === 'enum') return names?.get(value) ?? null;
      if (!anyText) return null;
      return plain ? `"${value}"` : quoted(value);
    case 'number':
      return allowsNumber(leaf, value) ? `${value}` : null;
    case 'boolean':
      return leaf === 'boolean' || leaf === 'custom' ? `${value}` : null;
    default:
      return leaf === 'custom' && value !== null && value !== undefined ? nestedText(value) : null;
  }
}

/** @returns null where it is nested so deeply that it cannot be written. */
function nestedText(value: Json): string | null {
  try {
    return JSON.stringify(value);
  } catch {
    return null;
  }
}

function allowsNumber(leaf: LeafCompletion['leaf'], value: number): boolean {
  if (leaf === 'int' || leaf === 'id') return Number.isInteger(value);
  // JSON can say a number that no one can hold (1e999), and then nothing can be written that is JSON.
  return (leaf === 'float' || leaf === 'custom') && Number.isFinite(value);
}
