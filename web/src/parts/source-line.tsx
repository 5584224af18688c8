import { WORDS } from './parts.words';

export interface Source {
  readonly document: string;
  readonly locator?: string | null;
}

/** Where something was read: document and place, each once. Nothing where no source is known. */
export function SourceLine({ sources }: { readonly sources: readonly (Source | null | undefined)[] }) {
  const texts = new Set(sources.flatMap((one) => (one ? [sourceText(one)] : [])));
  if (texts.size === 0) return null;
  return (
    <p className="source">
      {WORDS.source}: {[...texts].join('; ')}
    </p>
  );
}

export function sourceText({ document, locator }: Source): string {
  return locator ? `${document}, ${locator}` : document;
}
