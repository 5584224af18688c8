import type { DataSource } from 'typeorm';
import type { Outcome, SourceRow } from './source-rows';

export interface TableCoverage {
  readonly document: string;
  readonly table: string;
  readonly rows: number;
  /** Rows that became something of their own. */
  readonly own: number;
  /** Rows that say again what another row said. */
  readonly merged: number;
  readonly leftOut: readonly SourceRow[];
  /** «PL02/7 → PL02-07»: the row says that it became this, and the graph has nothing read from that row. */
  readonly missing: readonly string[];
}

const OWN: readonly Outcome[] = ['TASK', 'DATABASE', 'TARGET', 'FINDING', 'COUNT'];
const AGAIN: readonly Outcome[] = ['MERGED', 'DUPLICATE'];

/** What the tables hold, each with the place it was read in. */
const HELD = `
  SELECT task_id AS ref, document, locator FROM task_mandate
  UNION SELECT about.database_code, mandate.document, mandate.locator
        FROM task_database about JOIN task_mandate mandate USING (task_id)
  UNION SELECT code, document, locator FROM target
  UNION SELECT id, document, locator FROM finding
  UNION SELECT agency_code, document, locator FROM published_overdue`;

/** What became of the rows of each table of the documents, checked against what is in the database. */
export async function coverDocuments(db: DataSource, rows: readonly SourceRow[]): Promise<TableCoverage[]> {
  const held: { ref: string; document: string; locator: string }[] = await db.query(HELD);
  const known = new Set(held.map(({ ref, document, locator }) => keyOf(ref, document, locator)));
  const tables = new Map<string, SourceRow[]>();
  for (const row of rows) {
    const key = `${row.document} ${tableOf(row)}`;
    tables.set(key, [...(tables.get(key) ?? []), row]);
  }
  return [...tables.values()].map((group) => coverTable(group, known));
}

function coverTable(rows: readonly SourceRow[], known: ReadonlySet<string>): TableCoverage {
  const [first] = rows as readonly [SourceRow];
  const count = (outcomes: readonly Outcome[]) => rows.filter((row) => outcomes.includes(row.outcome)).length;
  return {
    document: first.document,
    table: tableOf(first),
    rows: rows.length,
    own: count(OWN),
    merged: count(AGAIN),
    leftOut: rows.filter((row) => row.outcome === 'HEADING' || row.outcome === 'LEFT_OUT'),
    missing: rows.flatMap(({ document, locator, refs }) =>
      refs.filter((ref) => !known.has(keyOf(ref, document, locator))).map((ref) => `${locator} → ${ref}`),
    ),
  };
}

const keyOf = (ref: string, document: string, locator: string) => JSON.stringify([ref, document, locator]);

/** The appendices number their rows table by table; the plans number sections within chapters. */
export function tableOf({ document, locator }: Pick<SourceRow, 'document' | 'locator'>): string {
  const parts = locator.split('/');
  if (document === '164-BC-BKHCN-phu-luc') return parts.slice(0, -1).join('/');
  return parts.slice(0, parts[0] === 'Phụ lục' ? 2 : 1).join('/');
}
