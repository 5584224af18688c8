import { oneOf, textIn, type Search } from '../../app/search-params';
import type { ProcedureAuthorityLevel } from '../../generated/portal-search';

/** Levels as an address writes them. */
const LEVELS: Readonly<Record<string, ProcedureAuthorityLevel>> = {
  'trung-uong': 'CENTRAL',
  tinh: 'PROVINCIAL',
  xa: 'COMMUNAL',
  'nganh-doc': 'VERTICAL',
  khac: 'OTHER',
};
export const LEVEL_SLUGS = Object.keys(LEVELS);

/** A search as its address says it; `trang` is the cursor of a page that is not the first. */
export interface SearchAddress {
  readonly q?: string | undefined;
  readonly 'linh-vuc'?: string | undefined;
  readonly cap?: string | undefined;
  readonly trang?: string | undefined;
}

export function searchIn(search: Search): SearchAddress {
  return {
    q: textIn(search.q)?.trim().normalize('NFC') || undefined,
    'linh-vuc': textIn(search['linh-vuc']),
    cap: oneOf(search.cap, LEVEL_SLUGS),
    trang: textIn(search.trang),
  };
}

export function levelOf(slug: string | undefined): ProcedureAuthorityLevel | undefined {
  return slug === undefined ? undefined : LEVELS[slug];
}

/** What the graph is asked for an address. */
export function searchVariables({ q = '', 'linh-vuc': field, cap, trang }: SearchAddress) {
  return {
    text: q,
    filter: { field: field ?? null, authorityLevel: levelOf(cap) ?? null },
    after: trang ?? null,
  };
}
