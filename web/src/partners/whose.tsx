import { WORDS } from './partners.words';

interface WhoseProps {
  readonly owner: string | null;
  readonly subgraphs: readonly string[];
}

/** Whose a type is, with the names in full, and who adds to it. */
export function Whose({ owner, subgraphs }: WhoseProps) {
  if (owner === null) return `${WORDS.sharedBy} ${subgraphs.join(', ')}`;
  const others = subgraphs.filter((name) => name !== owner);
  return others.length > 0
    ? `${WORDS.belongs} ${owner}, ${WORDS.alsoOf} ${others.join(', ')}`
    : `${WORDS.belongs} ${owner}`;
}
