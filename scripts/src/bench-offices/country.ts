import path from 'node:path';
import { applyBatch, outboxReader } from '@lien-thong/kit/events';
import { loadServiceConfig } from '@lien-thong/kit/config';
import { createTestDatabase, silentLogger, type TestDatabase } from '@lien-thong/kit/testing';
import { ROOT } from '../house/house-config';
import { definitionIn } from '../house/service-definition';

const BATCH = 500;
/** 302 services in each of 3,321 communes are a little over a million offerings. */
export const SERVICES = 302;

export const definition = definitionIn(path.join(ROOT, 'services/public-services'));

/** The whole register of units as public-services hears of it, and a million offerings; drop it when done. */
export async function openCountry(databaseUrl: string): Promise<TestDatabase> {
  const config = loadServiceConfig({
    ...{ DATABASE_URL: databaseUrl, DATABASE_PREFIX: 'bench', LOG_LEVEL: 'silent' },
    GATEWAY_KEY: 'measures offices, serves nobody else',
  });
  const agencies = await createTestDatabase(definitionIn(path.join(ROOT, 'services/agencies')), config);
  const country = await createTestDatabase(definition, config);
  await agencies.seed();
  const outbox = outboxReader(config, silentLogger);
  for (const handler of definition.handlers.filter(({ source }) => source === 'agencies')) {
    let after = 0;
    for (;;) {
      const events = await outbox.read('agencies', handler.types, after, BATCH);
      if (events.length === 0) break;
      await applyBatch(country.db, handler, events);
      after = events.at(-1)?.position ?? after;
    }
  }
  await outbox.close();
  await agencies.drop();
  await country.db.query(OFFERINGS);
  await country.db.query('VACUUM ANALYZE');
  return country;
}

const OFFERINGS = `
  INSERT INTO procedure_state (code, version, name, kind, status)
  SELECT 'BENCH-' || n, 1, 'Thủ tục ' || n, 'PUBLIC', 'IN_FORCE' FROM generate_series(1, ${SERVICES}) AS n;
  INSERT INTO procedure_part (procedure_code, version, authority_levels, papers, electronic_forms)
  SELECT code, 1, '{COMMUNAL}', 0, 0 FROM procedure_state;
  INSERT INTO public_service (id, procedure_code, name) SELECT 'DVC-' || code, code, name FROM procedure_state;
  INSERT INTO service_offering (id, service_id, agency_code, unit_code)
  SELECT service.id || '/' || unit.committee_code, service.id, unit.committee_code, unit.code
  FROM public_service service CROSS JOIN unit_state unit WHERE unit.level = 'COMMUNE';
  INSERT INTO offering_report (offering_id, portal_level, system_level, status, reported_on, recorded_at, reported_by)
  SELECT id, 'FULL', 'FULL', 'ACTIVE', '2025-07-15', now(), 'bench' FROM service_offering;`;
