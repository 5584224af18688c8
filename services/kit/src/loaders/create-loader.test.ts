import { createArgumentLoader, createLoader } from './create-loader';

describe('a loader', () => {
  test('asks once for all keys of a tick, each key once', async () => {
    const batches: (readonly string[])[] = [];
    const loader = createLoader(async (keys) => {
      batches.push(keys);
      return keys.map((key) => key.toUpperCase());
    });
    expect(await Promise.all(['a', 'b', 'a'].map((key) => loader.load(key)))).toEqual(['A', 'B', 'A']);
    expect(batches).toEqual([['a', 'b']]);
  });

  test('tells every waiting caller when the batch fails', async () => {
    const loader = createLoader<string>(() => Promise.reject(new TypeError('lost')));
    const settled = await Promise.allSettled([loader.load('a'), loader.load('b')]);
    expect(settled.map((one) => one.status)).toEqual(['rejected', 'rejected']);
  });
});

describe('a loader with arguments', () => {
  test('asks once for each set of arguments, with all keys that share it', async () => {
    const batches: [readonly string[], object][] = [];
    const loader = createArgumentLoader(async (keys, args: { asOf: string }) => {
      batches.push([keys, args]);
      return keys.map((key) => `${key} on ${args.asOf}`);
    });
    const answers = await Promise.all([
      loader.load('a', { asOf: '2025-07-31' }),
      loader.load('b', { asOf: '2025-07-31' }),
      loader.load('a', { asOf: '2025-08-01' }),
    ]);
    expect(answers).toEqual(['a on 2025-07-31', 'b on 2025-07-31', 'a on 2025-08-01']);
    expect(batches).toEqual([
      [['a', 'b'], { asOf: '2025-07-31' }],
      [['a'], { asOf: '2025-08-01' }],
    ]);
  });
});
