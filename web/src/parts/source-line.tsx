import { WORDS } from './parts.words';
import { sourcesInShort, type Source } from './sources';

/** Where something was read: document and place, each once. Nothing where no source is known. */
export function SourceLine({ sources }: { readonly sources: readonly (Source | null | undefined)[] }) {
  const texts = sourcesInShort(sources);
  if (texts.length === 0) return null;
  return (
    <p className="source">
      {WORDS.source}: {texts.join('; ')}
    </p>
  );
}
