import { foldName } from '@lien-thong/kit/text';

/** A kind of paper that a source says a database holds. */
export interface PaperRule {
  readonly databaseCode: string;
  readonly phrase: string;
  /** One of these has to be there as well, where there are any. */
  readonly also: readonly string[];
  /** None of these may be there: an application for a paper is not the paper. */
  readonly never: readonly string[];
  readonly basis: 'DOCUMENT' | 'CATALOGUE';
  readonly document: string;
  readonly locator: string | null;
}

/** The first rule for each database that a paper of this name is of. */
export function rulesFor(name: string, rules: readonly PaperRule[]): PaperRule[] {
  const folded = ` ${foldName(name)} `;
  const holds = (words: string) => folded.includes(` ${foldName(words)} `);
  const found = new Map<string, PaperRule>();
  for (const rule of rules) {
    if (found.has(rule.databaseCode) || !holds(rule.phrase)) continue;
    if (rule.also.length > 0 && !rule.also.some(holds)) continue;
    if (!rule.never.some(holds)) found.set(rule.databaseCode, rule);
  }
  return [...found.values()];
}
