import type { DataSource } from 'typeorm';
import {
  emptyConnection,
  listFingerprint,
  mapConnection,
  pageArguments,
  pageOfKeys,
  type Connection,
  type PageInput,
} from '../connections';
import type { Locale } from '../errors';
import { dataIssueKinds, describing, type DataIssueKind, type DescribedKind } from './data-issue-kinds';
import { DATA_ISSUE, type DataIssueFilter, type DataIssueRow } from './data-issue-row';
import type { IssueKinds } from './issue-kind';

export interface DataIssueCount extends DescribedKind {
  readonly kind: string;
  readonly responsible: string | null;
  readonly count: number;
}

/** The connection of issues; `counts` and `kinds` are resolvers of their own: each costs a statement that few ask for. */
export interface DataIssueList extends Connection<DataIssueRow & DescribedKind> {
  counts(): Promise<DataIssueCount[]>;
  kinds(): Promise<DataIssueKind[]>;
}

/** This subgraph's data issues, by kind and id: two statements, whatever the page, and one each for counts and kinds. */
export async function dataIssueConnection(
  db: DataSource,
  kinds: IssueKinds,
  filter: DataIssueFilter,
  input: PageInput,
  locale: Locale,
): Promise<DataIssueList> {
  const describe = describing(kinds, locale);
  const page = mapConnection(await issuePage(db, filter, input), (row) => ({
    ...row,
    ...describe(row.kind),
  }));
  return Object.assign(page, {
    counts: async () => (await countIssues(db, filter)).map((row) => ({ ...row, ...describe(row.kind) })),
    kinds: () => dataIssueKinds(db, kinds, filter, locale),
  });
}

const MATCHES = `($1::text IS NULL OR kind = $1) AND ($2::text IS NULL OR responsible = $2)`;

async function countIssues(
  db: DataSource,
  filter: DataIssueFilter,
): Promise<Omit<DataIssueCount, keyof DescribedKind>[]> {
  return db.query(
    `SELECT kind, responsible, count(*)::int AS count FROM data_issue WHERE ${MATCHES}
     GROUP BY kind, responsible ORDER BY kind, responsible NULLS LAST`,
    [filter.kind ?? null, filter.agency ?? null],
  );
}

async function issuePage(
  db: DataSource,
  filter: DataIssueFilter,
  input: PageInput,
): Promise<Connection<DataIssueRow>> {
  const kind = filter.kind ?? null;
  const agency = filter.agency ?? null;
  const page = pageArguments(listFingerprint('DataIssues', { kind, agency }), input);
  const [keys] = await pageOfKeys(
    db,
    {
      sql: `SELECT '' AS parent, id AS key, kind, id FROM data_issue WHERE ${MATCHES}`,
      parameters: [kind, agency],
      sort: [
        { column: 'kind', type: 'text' },
        { column: 'id', type: 'text' },
      ],
    },
    page,
    [''],
  );
  if (!keys || keys.nodes.length === 0)
    return { ...emptyConnection<DataIssueRow>(), totalCount: keys?.totalCount ?? 0 };
  const rows: DataIssueRow[] = await db.query(`SELECT ${DATA_ISSUE} FROM data_issue WHERE id = ANY($1)`, [
    keys.nodes,
  ]);
  const byId = new Map(rows.map((row) => [row.id, row]));
  return mapConnection(keys, (id) => byId.get(id) as DataIssueRow);
}

/** The loader that every subgraph adds to its own, under the name `dataIssues`. @param kinds what the subgraph looks for. */
export function issueLoaders(db: DataSource, kinds: IssueKinds) {
  return {
    dataIssues: (filter: DataIssueFilter, page: PageInput, locale: Locale) =>
      dataIssueConnection(db, kinds, filter, page, locale),
  };
}
