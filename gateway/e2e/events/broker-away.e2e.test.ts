import { setTimeout as sleep } from 'node:timers/promises';
import { describeWithKafka } from '../../../scripts/jest/with-kafka';
import { startSystem, type System } from '../system';
import { TOKENS } from '@lien-thong/kit/testing';

/** What a probe of a load balancer waits for. */
const PROBE_MS = 3000;

describeWithKafka('while the broker is away', (node) => {
  let system: System;

  beforeAll(async () => {
    system = await startSystem(undefined, { KAFKA_BROKERS: node().brokers, KAFKA_SESSION_MS: '6000' });
    const { data } = await system.ask<{ procedure: { revision: number } }>(
      '{ procedure(code: "1.001193") { revision } }',
    );
    await node().kill();
    const { data: written } = await system.ask<{ amendProcedure: { errors: object[] } }>(
      `mutation ($input: AmendProcedureInput!) { amendProcedure(input: $input) { errors { code } } }`,
      { input: { code: '1.001193', expectedVersion: data.procedure.revision, legalBasis: ['TEST'] } },
      await TOKENS.bearer('G15', ['agency-editor']),
    );
    expect(written.amendProcedure.errors).toEqual([]);
    await sleep(1000);
  });
  afterAll(async () => {
    await node().start();
    await system?.stop();
  });

  const asked = (path: string) =>
    fetch(new URL(path, system.addresses.get('procedures')), { signal: AbortSignal.timeout(PROBE_MS) });

  test('a service stays ready, and says that its events are not', async () => {
    const ready = await asked('/health/ready');
    expect(ready.status).toBe(200);
    expect(await ready.json()).toMatchObject({ status: 'degraded', reason: 'events' });
  });

  test('the age of its outbox is told, though the lag is not known', async () => {
    const text = await (await asked('/metrics')).text();
    const age = Number(/^lien_thong_outbox_age_seconds (\S+)$/m.exec(text)?.[1]);
    expect(age).toBeGreaterThan(0);
  });
});
