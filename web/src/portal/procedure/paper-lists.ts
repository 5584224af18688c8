import type { PortalPapersQuery } from '../../generated/portal-papers';

type Procedure = NonNullable<PortalPapersQuery['procedure']>;
export type Paper = NonNullable<Procedure['components']>['nodes'][number];
export type Replacement = Paper['replacements'][number];
export type Database = NonNullable<Replacement['database']>;

/** The papers of a dossier by what somebody has to do about them. */
export interface PaperLists {
  readonly handIn: readonly Paper[];
  /** A database in use holds what they say. */
  readonly held: readonly Paper[];
  /** A database will hold what they say; until it is in use they are handed in. */
  readonly toCome: readonly Paper[];
}

export function paperLists(papers: readonly Paper[]): PaperLists {
  return {
    handIn: papers.filter(({ replaced, replacements }) => !replaced && replacements.length === 0),
    held: papers.filter(({ replaced }) => replaced),
    toCome: papers.filter(({ replaced, replacements }) => !replaced && replacements.length > 0),
  };
}

/** Databases in use that hold what a paper says. Where the databases did not answer, none is known. */
export function holders({ replacements }: Paper): readonly Replacement[] {
  return replacements.filter(({ database }) => database?.status?.status === 'OPERATIONAL');
}

/** The databases that papers wait for, each once. */
export function awaited(papers: readonly Paper[]): Database[] {
  const databases = papers.flatMap(({ replacements }) =>
    replacements.flatMap(({ database }) => database ?? []),
  );
  return [...new Map(databases.map((database) => [database.code, database])).values()];
}

/** Whether the catalogue at hand cut the text of some paper, which it marks so. */
export function someCut(papers: readonly Paper[]): boolean {
  return papers.some(({ name }) => name.endsWith('…'));
}

export interface Case {
  /** Null where a paper is asked for in every case. */
  readonly name: string | null;
  readonly papers: readonly Paper[];
}

/** Papers by the case that asks for them, in the order in which the cases come first. */
export function byCase(papers: readonly Paper[]): Case[] {
  const names = [...new Set(papers.map(({ group }) => group))];
  return names.map((name) => ({ name, papers: papers.filter(({ group }) => group === name) }));
}
