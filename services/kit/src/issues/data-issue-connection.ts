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

/** The arguments of Query.dataIssues, which every subgraph hands on to its own field of DataIssues. */
export interface DataIssueFilter {
  readonly kind?: string | null;
  readonly agency?: string | null;
}

export interface DataIssueRow {
  readonly id: string;
  readonly kind: string;
  readonly subject: string;
  readonly subjectType: string;
  readonly responsible: string | null;
  readonly detail: string;
  readonly source: { readonly document: string; readonly locator: string | null } | null;
  readonly foundOn: string;
}

export interface DataIssueCount {
  readonly kind: string;
  readonly responsible: string | null;
  readonly count: number;
}

/** The connection of issues; `counts` is a resolver of its own, for it costs a statement that few ask for. */
export interface DataIssueList extends Connection<DataIssueRow> {
  counts(): Promise<DataIssueCount[]>;
}

/** This subgraph's data issues, by kind and id: two statements, whatever the page, and one more for the counts. */
export async function dataIssueConnection(
  db: DataSource,
  filter: DataIssueFilter,
  input: PageInput,
): Promise<DataIssueList> {
  const page = await issuePage(db, filter, input);
  return { ...page, counts: () => countIssues(db, filter) };
}

const MATCHES = `($1::text IS NULL OR kind = $1) AND ($2::text IS NULL OR responsible = $2)`;

async function countIssues(db: DataSource, filter: DataIssueFilter): Promise<DataIssueCount[]> {
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
  const rows: DataIssueRow[] = await db.query(
    `SELECT id, kind, subject, subject_type AS "subjectType", responsible, detail, found_on AS "foundOn",
            CASE WHEN document IS NOT NULL THEN jsonb_build_object('document', document, 'locator', locator) END AS source
     FROM data_issue WHERE id = ANY($1)`,
    [keys.nodes],
  );
  const byId = new Map(rows.map((row) => [row.id, row]));
  return mapConnection(keys, (id) => byId.get(id) as DataIssueRow);
}

/** The loader that every subgraph adds to its own, under the name `dataIssues`. */
export function issueLoaders(db: DataSource) {
  return { dataIssues: (filter: DataIssueFilter, page: PageInput) => dataIssueConnection(db, filter, page) };
}
