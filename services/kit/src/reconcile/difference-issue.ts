import type { ISSUE_KINDS } from '../issues/issue-kinds';
import { quote } from '../issues/quote';
import type { NewDataIssue } from '../issues/write-data-issues';
import type { Difference } from './compare';
import { canonical, isList, type Json } from './json';

export const DIFFERS = 'PROJECTION_DIFFERS' satisfies keyof typeof ISSUE_KINDS;
export const PROJECTION = 'Projection';

/** What a difference is as a data issue: no source says who has to act, for it is the platform's own fault. */
export function issueOf(projection: string, difference: Difference): NewDataIssue {
  return {
    kind: DIFFERS,
    subject: `${projection}/${difference.key}`,
    subjectType: PROJECTION,
    responsible: null,
    detail: detailOf(difference),
    source: null,
  };
}

/** A difference in Vietnamese; of two objects only the fields in which they differ. */
export function detailOf(difference: Difference): string {
  switch (difference.kind) {
    case 'MISSING':
      return `Nguồn chủ quản nói ${quote(textOf(difference.owned))}; bản sao ở đây không có.`;
    case 'SURPLUS':
      return `Bản sao ở đây ghi ${quote(textOf(difference.kept))}; nguồn chủ quản không có.`;
    case 'DIFFERING': {
      const [owned, kept] = apart(difference.owned, difference.kept);
      return `Nguồn chủ quản nói ${quote(textOf(owned))}; bản sao ở đây ghi ${quote(textOf(kept))}.`;
    }
  }
}

function apart(owned: Json, kept: Json): readonly [Json, Json] {
  if (isList(owned) && isList(kept)) return [without(owned, kept), without(kept, owned)];
  if (!isObject(owned) || !isObject(kept)) return [owned, kept];
  const fields = [...new Set([...Object.keys(owned), ...Object.keys(kept)])]
    .filter((field) => canonical(owned[field]) !== canonical(kept[field]))
    .map((field) => [field, apart(owned[field], kept[field])] as const);
  return [
    Object.fromEntries(fields.map(([field, [said]]) => [field, said ?? null])),
    Object.fromEntries(fields.map(([field, [, said]]) => [field, said ?? null])),
  ];
}

function without(list: readonly Json[], other: readonly Json[]): readonly Json[] {
  const known = new Set(other.map(canonical));
  const rest = list.filter((item) => !known.has(canonical(item)));
  // Where they differ only in how often an item stands there, all of it has to be seen.
  return rest.length === 0 && other.every((item) => list.some((mine) => canonical(mine) === canonical(item)))
    ? list
    : rest;
}

function isObject(value: Json): value is { readonly [field: string]: Json } {
  return typeof value === 'object' && value !== null && !isList(value);
}

/** A value as people write it down; what is not said is «trống». */
function textOf(value: Json): string {
  if (value === null || value === undefined) return 'trống';
  if (isList(value)) return value.length === 0 ? 'trống' : value.map(textOf).join('; ');
  if (!isObject(value)) return String(value);
  return Object.entries(value)
    .map(([field, said]) => `${field}: ${textOf(said)}`)
    .join(', ');
}
