import type { Locale } from '../errors';

type InEachLanguage = Readonly<Record<Locale, string>>;

/** A rule by which a subgraph finds something wrong: its name is the key of the list it stands in. */
export interface IssueKind {
  /** What is wrong, in a few words, for the head of a list. */
  readonly title: InEachLanguage;
  readonly meaning: InEachLanguage;
  /** Id of the finding (phát hiện) that issues of this kind measure; null where none does. */
  readonly finding: string | null;
}

export type IssueKinds = Readonly<Record<string, IssueKind>>;
