export interface Source {
  readonly document: string;
  readonly locator?: string | null;
}

/** What people call the documents that the graph names by their files. */
const NAMES: Readonly<Record<string, string>> = {
  '02-KH-BCDTW': 'Kế hoạch 02-KH/BCĐTW',
  '164-BC-BKHCN-phu-luc': 'Báo cáo 164/BC-BKHCN, phụ lục',
  '230-QD-VPCP': 'Quyết định 230/QĐ-VPCP',
  '240-QD-TTg': 'Quyết định 240/QĐ-TTg',
  'VPCP-ke-hoach-2025': 'Kế hoạch năm 2025 của Văn phòng Chính phủ',
};
/** More places than these are told by what they have in common. */
const PLACES_TOLD = 3;

export function documentName(document: string): string {
  return NAMES[document] ?? document;
}

export function sourceText({ document, locator }: Source): string {
  return locator ? `${documentName(document)}, ${locator}` : documentName(document);
}

/** Each document once, with its places: «Kế hoạch 02-KH/BCĐTW, II/1/b (19)» where there are many below one. */
export function sourcesInShort(sources: readonly (Source | null | undefined)[]): string[] {
  const places = new Map<string, Set<string>>();
  for (const source of sources) {
    if (!source) continue;
    const known = places.get(source.document) ?? new Set();
    places.set(source.document, source.locator ? known.add(source.locator) : known);
  }
  return [...places].map(([document, known]) => {
    const told = known.size > PLACES_TOLD ? [inCommon([...known])] : [...known];
    return [documentName(document), ...told.filter(Boolean)].join(', ');
  });
}

/** The steps that all places begin with, and how many places there are. */
function inCommon(places: readonly string[]): string {
  const [first = [], ...others] = places.map((place) => place.split('/'));
  const differs = first.findIndex((step, at) => others.some((other) => other[at] !== step));
  const shared = first.slice(0, differs).join('/');
  return shared === '' ? `(${places.length})` : `${shared} (${places.length})`;
}
