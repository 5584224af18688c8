import { SubgraphLoad } from './subgraph-load';

test('answers and failures are counted, and what was asked is passed on as it came', async () => {
  const load = new SubgraphLoad();
  const lost = new Error('lost');
  expect(load).toMatchObject({ requests: 0, failures: 0 });
  expect(load.percentile(95)).toBeNull();
  expect(await load.measure(async () => 'answer')).toBe('answer');
  await expect(load.measure(() => Promise.reject(lost))).rejects.toBe(lost);
  expect(load).toMatchObject({ requests: 2, failures: 1 });
  expect(load.percentile(95)).toBeGreaterThan(0);
});

test('a failure says nothing of how long answers take', async () => {
  const load = new SubgraphLoad();
  await load.measure(() => Promise.reject(new Error('lost'))).catch(() => undefined);
  expect(load.percentile(50)).toBeNull();
});
