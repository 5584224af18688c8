import { setTimeout as sleep } from 'node:timers/promises';
import type { FakeAnswer } from '../fake-subgraph';
import { answerWith, fivePartners, LIMITS, QUESTION, type FivePartners } from './five-partners';

const entity = (value: unknown): FakeAnswer => ({ body: { data: { _entities: [value, value] } } });
/** `[[[…]]]` as text: no library would write it. */
const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);
const raw = (alpha: string): FakeAnswer => ({
  body: `{"data":{"_entities":[{"alpha":${alpha}},{"alpha":${alpha}}]}}`,
});

describe('a partner of five that fails', () => {
  let five: FivePartners;

  beforeEach(async () => {
    five = await fivePartners();
  });
  afterEach(() => five.stop());

  test.each<[string, FakeAnswer, string]>([
    ['is dead', { hangUp: true }, 'GRAPH_SUBGRAPH_UNAVAILABLE'],
    ['answers garbage', { body: '<html>' }, 'GATEWAY_SUBGRAPH_ANSWER_UNREADABLE'],
    ['answers half of its JSON', { body: '{"data":{"_ent' }, 'GATEWAY_SUBGRAPH_ANSWER_UNREADABLE'],
    ['answers NaN', raw('{"count":NaN}'), 'GATEWAY_SUBGRAPH_ANSWER_UNREADABLE'],
    [
      'answers another number of entities',
      { body: { data: { _entities: [{}] } } },
      'GATEWAY_SUBGRAPH_ANSWER_UNREADABLE',
    ],
    [
      'answers no list of entities',
      { body: { data: { _entities: 7 } } },
      'GATEWAY_SUBGRAPH_ANSWER_UNREADABLE',
    ],
    ['leaves out what is never null', entity({ alpha: { share: 1 } }), 'GATEWAY_VALUE_MISSING'],
    ['answers a text for a number', entity({ alpha: { count: 'many' } }), 'GATEWAY_VALUE_INVALID'],
    ['answers a number for an object', entity({ alpha: 5 }), 'GATEWAY_VALUE_INVALID'],
    ['answers a list for an object', raw(nested(100_000)), 'GATEWAY_VALUE_INVALID'],
    [
      'names a type that is none',
      entity({ alpha: { __typename: 'Beta', count: 1 } }),
      'GATEWAY_VALUE_INVALID',
    ],
    [
      'names a type that every object has',
      entity({ alpha: { __typename: 'constructor' } }),
      'GATEWAY_VALUE_INVALID',
    ],
  ])('%s: only its own fields are null, each with a code', async (_, answer, code) => {
    five.alphaAnswers(() => answer);
    const { data, errors, status } = await five.system.ask(QUESTION);
    expect(status).toBe(200);
    expect(data).toEqual(answerWith(null));
    expect(new Set(errors?.map(({ extensions }) => extensions.code))).toEqual(new Set([code]));
    expect(errors?.every(({ path }) => (path as unknown[])[2] === 'alpha')).toBe(true);
  });

  test('a number that JSON can say and nobody can hold is an error at its place', async () => {
    five.alphaAnswers(() => raw('{"count":3,"share":1e999}'));
    const { data, errors } = await five.system.ask(QUESTION);
    expect(data).toEqual(answerWith({ count: 3, share: null }));
    expect(errors?.map(({ path }) => path)).toEqual([
      ['things', 0, 'alpha', 'share'],
      ['things', 1, 'alpha', 'share'],
    ]);
  });

  test('what is nested beyond all measure is null, as a value and on the way to another subgraph', async () => {
    five.alphaAnswers(() => raw(`{"count":1,"blob":${nested(100_000)},"thing":${nested(100_000)}}`));
    const { data, errors } = await five.system.ask('{ things { id alpha { count blob thing { name } } } }');
    const alpha = { count: 1, blob: null, thing: null };
    expect(data).toEqual({
      things: [
        { id: '1', alpha },
        { id: '2', alpha },
      ],
    });
    expect(new Set(errors?.map(({ extensions }) => extensions.code))).toEqual(
      new Set(['GATEWAY_VALUE_INVALID']),
    );
  });

  test('a hundred thousand errors do not all go on', async () => {
    const errors = Array.from({ length: 100_000 }, () => ({ message: 'no' }));
    five.alphaAnswers(() => ({ body: { data: null, errors } }));
    const answer = await five.system.ask(QUESTION);
    expect(answer.data).toEqual(answerWith(null));
    expect(answer.errors?.length).toBeLessThanOrEqual(2000);
  });
});

describe('a circuit before a partner', () => {
  let five: FivePartners;
  const codes = async () => {
    const { data, errors } = await five.system.ask(QUESTION);
    return { data, codes: [...new Set(errors?.map(({ extensions }) => extensions.code))] };
  };
  const metrics = async () => (await fetch(new URL('/metrics', five.system.url))).text();

  beforeEach(async () => {
    five = await fivePartners();
  });
  afterEach(() => five.stop());

  test('opens, keeps everything from it while the rest is answered, and closes when it is back', async () => {
    five.alphaAnswers(() => ({ body: 'garbage' }));
    for (let n = 0; n < LIMITS.breaker.leastRequests; n += 1) await codes();
    const asked = five.alpha.requests.length;
    expect(await codes()).toEqual({ data: answerWith(null), codes: ['GATEWAY_SUBGRAPH_PAUSED'] });
    expect(five.alpha.requests).toHaveLength(asked);
    expect(await metrics()).toContain('lien_thong_subgraph_circuit{subgraph="alpha"} 2');
    five.alphaAnswers(null);
    await sleep(LIMITS.breaker.pauseMs + 20);
    expect(await codes()).toEqual({ data: answerWith(), codes: [] });
    expect(five.alpha.requests).toHaveLength(asked + 1);
    const after = await metrics();
    expect(after).toContain('lien_thong_subgraph_circuit{subgraph="alpha"} 0');
    expect(after).toContain('lien_thong_subgraph_failures_total{subgraph="alpha",reason="PAUSED"}');
    expect(after).toContain('lien_thong_subgraph_failures_total{subgraph="alpha",reason="UNREADABLE"} 5');
  });

  test('stays open after a probe that brings garbage', async () => {
    five.alphaAnswers(() => ({ body: 'garbage' }));
    for (let n = 0; n < LIMITS.breaker.leastRequests; n += 1) await codes();
    await sleep(LIMITS.breaker.pauseMs + 20);
    await codes();
    expect(await codes()).toMatchObject({ codes: ['GATEWAY_SUBGRAPH_PAUSED'] });
  });
});

describe('a partner that takes the connection away', () => {
  test('gets a query again once, and a mutation never', async () => {
    const five = await fivePartners();
    five.alphaAnswers(() => ({ hangUp: true }));
    await five.system.ask('{ things { alpha { count } } }');
    expect(five.alpha.requests).toHaveLength(2);
    const answer = await five.system.ask('mutation { write }');
    expect(answer.data).toEqual({ write: null });
    expect(five.alpha.requests.filter(({ body }) => body.query.includes('write'))).toHaveLength(1);
    await five.stop();
  });
});

describe('a partner that is slow', () => {
  test('is waited for as long as it may take, and costs only its own fields', async () => {
    const five = await fivePartners({ ...LIMITS, timeoutMs: 300 });
    five.alphaAnswers(() => ({ silent: true }));
    const { data, errors } = await five.system.ask(QUESTION);
    expect(data).toEqual(answerWith(null));
    expect(new Set(errors?.map(({ extensions }) => extensions.code))).toEqual(
      new Set(['GATEWAY_SUBGRAPH_TIMEOUT']),
    );
    await five.stop();
  });
});

describe('a partner that sends 100 MB', () => {
  test('is cut off, and costs only its own fields', async () => {
    const five = await fivePartners();
    const body = `{"data":"${'x'.repeat(100_000_000)}"}`;
    five.alphaAnswers(() => ({ body }));
    const { data, errors } = await five.system.ask(QUESTION);
    expect(data).toEqual(answerWith(null));
    expect(errors?.[0]?.extensions.code).toBe('GATEWAY_SUBGRAPH_ANSWER_TOO_LARGE');
    await five.stop();
  });
});

describe('a partner with a quota', () => {
  test('is asked no more often, and its fields say why they are empty', async () => {
    const five = await fivePartners({
      ...LIMITS,
      quota: { perSecond: 0.001, perDay: 100, bytesPerSecond: 1e6 },
    });
    expect((await five.system.ask(QUESTION)).data).toEqual(answerWith());
    const { errors } = await five.system.ask('{ things { id alpha { count } } }');
    expect(errors?.[0]?.extensions.code).toBe('GATEWAY_SUBGRAPH_QUOTA_SPENT');
    expect(five.alpha.requests).toHaveLength(1);
    await five.stop();
  });
});

describe('a partner whose queue is full', () => {
  test('says so to those who would wait, and holds nobody else', async () => {
    const five = await fivePartners({ ...LIMITS, timeoutMs: 4000, concurrency: 1, waiting: 0, quota: null });
    five.alphaAnswers(() => ({ silent: true }));
    const slow = five.system.ask('{ things { alpha { count } } }');
    while (five.alpha.requests.length === 0) await sleep(5);
    const { data, errors } = await five.system.ask(QUESTION.replace('alpha', 'other: alpha'));
    expect(errors?.[0]?.extensions.code).toBe('GATEWAY_SUBGRAPH_BUSY');
    expect(data).toMatchObject({ things: [{ beta: { count: 3 } }, { epsilon: { count: 3 } }] });
    await slow;
    await five.stop();
  });
});
