export type Language = 'vi' | 'en';

/** Where the pages of a language begin: Vietnamese at the root, English under /en. */
export const ENGLISH_BASE = '/en';

export function languageOf(pathname: string): Language {
  return pathname === ENGLISH_BASE || pathname.startsWith(`${ENGLISH_BASE}/`) ? 'en' : 'vi';
}

/** The same page in the other language: its address, query included. */
export function otherLanguage(pathname: string, search: string): string {
  if (languageOf(pathname) === 'vi') return `${ENGLISH_BASE}${pathname}${search}`;
  return `${pathname.slice(ENGLISH_BASE.length) || '/'}${search}`;
}

/** The language of the page stands in its address and changes with it alone: the browser's own is never guessed from. */
export const language: Language = languageOf(globalThis.location?.pathname ?? '/');

/** The words of a part in the language of the page. A key that one language lacks does not compile. */
export function words<W>(vi: W, en: NoInfer<W>): W {
  return language === 'en' ? en : vi;
}
