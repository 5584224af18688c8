import path from 'node:path';
import type { Identity } from '@lien-thong/kit/identity';
import { runSeeds } from '@lien-thong/kit/seeds';
import { createTestDatabase, silentLogger, testSubgraph, type TestDatabase } from '@lien-thong/kit/testing';
import { loadPublicServicesConfig } from '../src/config';
import { withSample } from '../src/sample/sample.seed';
import { publicServices } from '../src/service';

const SECRET = { GATEWAY_KEY: 'x'.repeat(32) };
const REGISTRAR: Identity = { subject: 'binh', agency: null, roles: ['registrar'] };
const SERVICE = 'DVC-1.001193';

describe('the sample', () => {
  let database: TestDatabase;

  beforeEach(async () => {
    database = await createTestDatabase(publicServices);
  });
  afterEach(() => database?.drop());

  const start = (env: Record<string, string>) => {
    const { seeds } = withSample(publicServices, loadPublicServicesConfig({ ...SECRET, ...env }));
    return runSeeds(database.db, path.join(publicServices.root, 'seeds'), seeds, new Date(), silentLogger);
  };
  const count = async (rows: string) =>
    Number((await database.db.query(`SELECT count(*) FROM ${rows}`))[0].count);
  const ask = <T>(query: string) =>
    testSubgraph(publicServices, database.db, REGISTRAR)
      .ask<T>(query, {}, '2026-01-15')
      .then(({ data, errors }) => {
        expect(errors).toBeUndefined();
        return data;
      });

  test('is not there unless it is asked for', async () => {
    await start({});
    expect(await count('dossier_statistics')).toBe(0);
  });

  test('has each of the 28 services in each of 34 provinces over six months, and is there once', async () => {
    await start({ SAMPLE: 'on' });
    expect(await count('dossier_statistics')).toBe(28 * 34 * 6);
    await database.db.query('DELETE FROM seed_state');
    await start({ SAMPLE: 'on' });
    expect(await count('dossier_statistics')).toBe(28 * 34 * 6);
    const facts = `outbox WHERE type = 'public-services.statistics-reported.v1'`;
    expect(await count(facts)).toBe(28 * 34 * 6);
    expect(await count(`${facts} AND data ->> 'basis' <> 'SAMPLE'`)).toBe(0);
  });

  test('marks every figure and every score that rests on it, and gives no rank', async () => {
    await start({ SAMPLE: 'on' });
    const answer = await ask<{
      publicService: { statistics: { nodes: { figures: { received: { basis: string } } }[] } };
      qualityRanking: { nodes: { rank: number | null; score: { basis: string } }[] };
    }>(`{ publicService(id: "${SERVICE}") { statistics(from: "2025-07-01", to: "2025-12-31") {
            nodes { figures { received { basis } } } } }
          qualityRanking(period: "2025", group: PROGRESS, first: 100) { nodes { rank score { basis } } } }`);
    const { nodes } = answer.publicService.statistics;
    expect(nodes.map(({ figures }) => figures.received.basis)).toEqual(Array(6).fill('SAMPLE'));
    const ranked = answer.qualityRanking.nodes;
    expect(ranked).toHaveLength(34);
    expect(ranked.every(({ rank, score }) => rank === null && score.basis === 'SAMPLE')).toBe(true);
  });

  test('gives way to a report unread, and never comes back over it', async () => {
    await start({ SAMPLE: 'on' });
    const { reportDossierStatistics: payload } = await ask<{
      reportDossierStatistics: { errors: object[]; statistics: object };
    }>(`mutation { reportDossierStatistics(input: {
          agency: "H26", service: "${SERVICE}", period: "2025-07", figures: { received: 3 } }) {
          errors { code } statistics { figures { received { value basis } } } } }`);
    expect(payload).toEqual({
      errors: [],
      statistics: { figures: { received: { value: 3, basis: 'REPORTED' } } },
    });
    await start({ SAMPLE: 'on', SAMPLE_SEED: '5' });
    const standing = `dossier_statistics WHERE superseded_at IS NULL`;
    expect(await count(`${standing} AND basis = 'REPORTED' AND received = 3`)).toBe(1);
    expect(await count(standing)).toBe(28 * 34 * 6);
  });
});
