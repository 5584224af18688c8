import type { DataSource } from 'typeorm';
import { pageArguments } from '../connections';
import type { Locale } from '../errors';
import { groupByKey } from '../loaders';
import { DATA_ISSUE, type DataIssueFilter, type DataIssueRow } from './data-issue-row';
import { ISSUE_KINDS } from './issue-kinds';
import type { IssueKinds } from './issue-kind';

/** What a kind is called and means in one language. */
export interface DescribedKind {
  readonly title: string | null;
  readonly meaning: string | null;
  readonly finding: string | null;
}

/** A rule with what it found; `examples` is a statement of its own, one for all kinds of the request. */
export interface DataIssueKind extends DescribedKind {
  readonly kind: string;
  readonly count: number;
  examples(input: { first?: number | null }): Promise<readonly DataIssueRow[]>;
}

/** The words for kinds; a kind that stands in no list, of an earlier version say, has none. */
export function describing(own: IssueKinds, locale: Locale): (kind: string) => DescribedKind {
  const kinds: IssueKinds = { ...own, ...ISSUE_KINDS };
  return (kind) => {
    const known = Object.hasOwn(kinds, kind) ? kinds[kind] : undefined;
    const { title, meaning, finding } = known ?? {};
    return {
      title: title?.[locale] ?? null,
      meaning: meaning?.[locale] ?? null,
      finding: finding ?? null,
    };
  };
}

/** Every rule of the subgraph, those that found nothing included, so that silence can be told from no rule; by kind. */
export async function dataIssueKinds(
  db: DataSource,
  own: IssueKinds,
  filter: DataIssueFilter,
  locale: Locale,
): Promise<DataIssueKind[]> {
  const rows: { kind: string; count: number }[] = await db.query(
    `SELECT kind, count(*)::int AS count FROM data_issue
     WHERE ($1::text IS NULL OR kind = $1) AND ($2::text IS NULL OR responsible = $2) GROUP BY kind`,
    [filter.kind ?? null, filter.agency ?? null],
  );
  const counted = new Map(rows.map(({ kind, count }) => [kind, count]));
  const listed = [...Object.keys(own), ...Object.keys(ISSUE_KINDS), ...counted.keys()];
  const names = [...new Set(listed)].filter((name) => !filter.kind || name === filter.kind).sort();
  const describe = describing(own, locale);
  const examples = examplesOf(db, names, filter, describe);
  return names.map((kind) => ({
    ...{ kind, count: counted.get(kind) ?? 0, ...describe(kind) },
    examples: async ({ first }) => (await examples(first)).get(kind) ?? [],
  }));
}

function examplesOf(
  db: DataSource,
  kinds: readonly string[],
  filter: DataIssueFilter,
  describe: (kind: string) => DescribedKind,
) {
  const asked = new Map<number, Promise<Map<string, DataIssueRow[]>>>();
  const read = async (most: number) => {
    const rows: DataIssueRow[] = await db.query(
      `SELECT found.* FROM unnest($1::text[]) AS named (kind)
       CROSS JOIN LATERAL (
         SELECT ${DATA_ISSUE} FROM data_issue
         WHERE kind = named.kind AND ($2::text IS NULL OR responsible = $2) ORDER BY id LIMIT $3
       ) AS found ORDER BY found.kind, found.id`,
      [kinds, filter.agency ?? null, most],
    );
    const described = rows.map((row) => ({ ...row, ...describe(row.kind) }));
    const groups = groupByKey(kinds, described, (row) => row.kind);
    return new Map(kinds.map((kind, index) => [kind, groups[index] ?? []]));
  };
  return (first: number | null | undefined) => {
    const most = pageArguments('DataIssueKind.examples', { first }).first;
    const reading = asked.get(most) ?? read(most);
    asked.set(most, reading);
    return reading;
  };
}
