import type { ServiceConfig } from '@lien-thong/kit/config';
import { createDataSource } from '@lien-thong/kit/database';
import { ROOT } from '../house/house-config';
import { definitionIn } from '../house/service-definition';
import { servicesOf } from '../house/services';

export interface Counted {
  /** Pairs of an event and a handler that reads its type. */
  readonly due: number;
  readonly applied: number;
  readonly lost: number;
  /** Reports whose copy in another domain is missing or differs, and copies of no report. */
  readonly differing: number;
}

type Db = ReturnType<typeof createDataSource>;

/** Holds what was stated against what every handler has applied, and the copies of the reports against the reports. */
export async function countEvents(config: ServiceConfig): Promise<Counted> {
  const definitions = servicesOf(ROOT).map(({ folder }) => definitionIn(folder));
  const opened = new Map<string, Db>();
  for (const definition of definitions) {
    opened.set(definition.name, await createDataSource(definition, config).initialize());
  }
  try {
    let [due, applied, lost] = [0, 0, 0];
    for (const { name, handlers } of definitions) {
      for (const handler of handlers) {
        const stated = await ids(
          opened.get(handler.source) as Db,
          'SELECT event_id AS id FROM outbox WHERE type = ANY($1)',
          [handler.types],
        );
        const done = await ids(
          opened.get(name) as Db,
          'SELECT event_id AS id FROM handled_event WHERE handler = $1',
          [handler.name],
        );
        due += stated.size;
        applied += done.size;
        lost += [...stated].filter((id) => !done.has(id)).length;
      }
    }
    return { due, applied, lost, differing: await differing(opened) };
  } finally {
    await Promise.all([...opened.values()].map((db) => db.destroy()));
  }
}

async function ids(db: Db, sql: string, parameters: unknown[]): Promise<Set<string>> {
  const rows: { id: string }[] = await db.query(sql, parameters);
  return new Set(rows.map(({ id }) => id));
}

/** An event that was applied twice, or after a newer one, would leave other figures in the copy than in the report. */
async function differing(opened: ReadonlyMap<string, Db>): Promise<number> {
  const rows = async (service: string, sql: string): Promise<Set<string>> =>
    ids(opened.get(service) as Db, sql, []);
  const owned = await rows(
    'public-services',
    `SELECT id || '/' || coalesce(received, -1) || '/' || coalesce(handled, -1) AS id
     FROM dossier_statistics WHERE superseded_at IS NULL`,
  );
  const copied = await rows(
    'directives',
    `SELECT id || '/' || coalesce(received, -1) || '/' || coalesce(handled, -1) AS id FROM dossier_report`,
  );
  const missing = [...owned].filter((one) => !copied.has(one)).length;
  return missing + [...copied].filter((one) => !owned.has(one)).length;
}
