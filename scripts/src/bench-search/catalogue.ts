import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { loadServiceConfig } from '@lien-thong/kit/config';
import { createDataSource, ensureDatabase } from '@lien-thong/kit/database';
import { applyBatch, type EventHandler } from '@lien-thong/kit/events';
import { createLogger } from '@lien-thong/kit/logging';
import { runSeeds } from '@lien-thong/kit/seeds';
import type { ServiceDefinition } from '@lien-thong/kit/subgraph';
import type { DataSource } from 'typeorm';
import { ROOT } from '../house/house-config';
import { loadModule } from '../products/built-modules';
import { say } from './say';

const SERVICE = path.join(ROOT, 'services/procedures');
const FIRST = 10;

interface Loaders {
  search(
    text: string,
    filter: object,
    day: string,
    page: { first: number },
  ): Promise<{ keys: { nodes: string[] } }>;
  readonly procedureByCode: { load(code: string): Promise<object | null> };
}

export interface Catalogue {
  readonly db: DataSource;
  /** The codes of the first page, their rows read, as the resolver does it. */
  search(text: string): Promise<string[]>;
  size(): Promise<{ procedures: number; reports: number }>;
  close(): Promise<void>;
}

/** The procedures service's own database with the national catalogue in it, as the service migrates, seeds and imports it. */
export async function openCatalogue(url: string, file: string): Promise<Catalogue> {
  const { procedures } = loadModule(path.join(SERVICE, 'dist/src/service.js')) as {
    procedures: ServiceDefinition<Loaders>;
  };
  const config = loadServiceConfig({ DATABASE_URL: url, LOG_LEVEL: 'silent', GATEWAY_KEY: randomUUID() });
  await ensureDatabase(config, procedures.name);
  const db = await createDataSource(procedures, config).initialize();
  await db.runMigrations({ transaction: 'each' });
  await hearOfAgencies(db, procedures, file);
  await runSeeds(
    db,
    path.join(SERVICE, 'seeds'),
    procedures.seeds,
    new Date(),
    createLogger('bench', 'silent'),
  );
  const { importCatalogue } = loadModule(path.join(SERVICE, 'dist/src/import/import-catalogue.js')) as {
    importCatalogue(db: DataSource, file: string): Promise<{ lines: number }>;
  };
  say('The national catalogue is imported …');
  const { lines } = await importCatalogue(db, file);
  say(`${lines} records.`);
  const today = new Date().toISOString().slice(0, 10);
  return {
    db,
    async search(text) {
      const loaders = procedures.createLoaders(db);
      const { keys } = await loaders.search(text, {}, today, { first: FIRST });
      await Promise.all(keys.nodes.map((code) => loaders.procedureByCode.load(code)));
      return keys.nodes;
    },
    async size() {
      const [row] = await db.query(
        `SELECT (SELECT count(*)::int FROM procedure) AS procedures,
                (SELECT count(*)::int FROM dossier_use) AS reports`,
      );
      return row;
    },
    close: () => db.destroy(),
  };
}

/** Agencies as the catalogue prints them, so that a search can name them. */
async function hearOfAgencies(
  db: DataSource,
  { handlers = [] }: ServiceDefinition<Loaders>,
  file: string,
): Promise<void> {
  const names = new Map<string, string>();
  for await (const line of createInterface({ input: createReadStream(file) })) {
    const { agencyCode, agency } = JSON.parse(line) as { agencyCode?: string; agency?: string };
    if (agencyCode && agency) names.set(agencyCode, agency.replace(/ \(.*/, ''));
  }
  const handler = handlers.find(({ name }) => name === 'procedures.agency-names') as EventHandler;
  const facts = [...names].map(([code, name], i) => ({
    ...{ id: randomUUID(), source: handler.source, type: handler.types[0] as string, subject: code },
    ...{
      time: new Date().toISOString(),
      version: 1,
      agencies: [code],
      correlationId: 'bench',
      position: i + 1,
    },
    data: {
      ...{
        code,
        name,
        shortName: null,
        kind: 'MINISTRY',
        parentCode: null,
        unitCode: null,
        activeFrom: null,
      },
      ...{
        level: /^H\d/.test(code) ? 'PROVINCIAL' : 'CENTRAL',
        activeUntil: null,
        mergedInto: null,
        members: [],
      },
      aliases: [{ alias: name, validFrom: null, validUntil: null }],
    },
  }));
  await applyBatch(db, handler, facts);
}
