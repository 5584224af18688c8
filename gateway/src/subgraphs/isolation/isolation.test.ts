import { SubgraphUnreachable, type UnreachableReason } from '../http';
import type { CircuitState } from './circuit-breaker';
import { Isolation } from './isolation';
import { RetryBudget } from './retry-budget';
import { PARTNER_LIMITS, type SubgraphLimits } from './subgraph-limits';

const ANSWER = Buffer.from('{"data":{}}');
const BREAKER = { ...PARTNER_LIMITS.breaker, leastRequests: 4, pauseMs: 100, probes: 1 };

function isolated(limits: Partial<SubgraphLimits> = {}, reserve = 1) {
  const changes: CircuitState[] = [];
  const clock = { ms: 0 };
  const isolation = new Isolation({
    limits: { breaker: BREAKER, quota: null, ...limits },
    budget: new RetryBudget({ share: 0, reserve }),
    isAnswer: (body) => body.equals(ANSWER),
    changed: (state) => changes.push(state),
    now: () => clock.ms,
  });
  return { isolation, changes, clock };
}

const fails =
  (reason: UnreachableReason, answerBegan = false) =>
  async (): Promise<Buffer> => {
    throw Object.assign(new SubgraphUnreachable(reason, ''), { answerBegan });
  };
const answers = async (): Promise<Buffer> => ANSWER;
const outcome = (run: Promise<Buffer>) =>
  run.then(
    (body) => body.toString(),
    (error: { reason?: string }) => error.reason,
  );

async function opened() {
  const all = isolated();
  for (let n = 0; n < 4; n += 1) await outcome(all.isolation.run(fails('TIMEOUT'), false));
  return all;
}

describe('a subgraph that mostly fails', () => {
  test('is not asked any more until a probe has had an answer', async () => {
    const { isolation, changes, clock } = await opened();
    const send = jest.fn(answers);
    expect(await outcome(isolation.run(send, true))).toBe('PAUSED');
    expect(send).not.toHaveBeenCalled();
    clock.ms += 100;
    expect(await outcome(isolation.run(send, true))).toBe(ANSWER.toString());
    expect(changes).toEqual(['open', 'half-open', 'closed']);
  });

  test('is not taken for well because a probe brought something: it has to be an answer', async () => {
    const { isolation, clock } = await opened();
    clock.ms += 100;
    await isolation.run(async () => Buffer.from('<html>'), true);
    expect(isolation.state).toBe('open');
  });

  test('counts a body that many read as no answer once', async () => {
    const { isolation } = isolated();
    const bodies = [1, 2, 3, 4, 5].map((n) => Buffer.from(`garbage ${n}`));
    for (const body of bodies) await isolation.run(async () => body, true);
    for (let n = 0; n < 10; n += 1) isolation.unreadable(bodies[0] as Buffer);
    expect(isolation.state).toBe('closed');
    for (const body of bodies) isolation.unreadable(body);
    expect(isolation.state).toBe('open');
    expect(Object.fromEntries(isolation.tally.failures)).toEqual({ UNREADABLE: 5 });
  });

  test.each<UnreachableReason>(['QUEUE_FULL', 'CLOSED'])(
    'is not one of which our own side says %s',
    async (reason) => {
      const { isolation } = isolated();
      for (let n = 0; n < 20; n += 1) await outcome(isolation.run(fails(reason), false));
      expect(isolation.state).toBe('closed');
    },
  );
});

describe('a request is sent again', () => {
  const attempts = async (reason: UnreachableReason, repeatable: boolean, began = false) => {
    const { isolation } = isolated();
    const send = jest.fn(fails(reason, began));
    send.mockImplementationOnce(fails(reason, began));
    await outcome(isolation.run(send, repeatable));
    return send.mock.calls.length;
  };

  test.each<UnreachableReason>(['REFUSED', 'RESET'])('once, where a query was %s', async (reason) => {
    expect(await attempts(reason, true)).toBe(2);
  });

  test.each<UnreachableReason>(['REFUSED', 'RESET'])('never, where it is no query: %s', async (reason) => {
    expect(await attempts(reason, false)).toBe(1);
  });

  test('not after an answer began', async () => {
    expect(await attempts('RESET', true, true)).toBe(1);
  });

  test.each<UnreachableReason>(['TIMEOUT', 'TOO_LARGE', 'MALFORMED', 'QUEUE_FULL', 'CLOSED'])(
    'not where that would only cost more: %s',
    async (reason) => {
      expect(await attempts(reason, true)).toBe(1);
    },
  );

  test('and its answer counts', async () => {
    const { isolation } = isolated();
    const send = jest.fn(answers).mockImplementationOnce(fails('REFUSED'));
    expect(await outcome(isolation.run(send, true))).toBe(ANSWER.toString());
    expect([isolation.tally.requests, isolation.repeats]).toEqual([1, 1]);
  });

  test('not beyond the budget', async () => {
    const { isolation } = isolated({}, 1);
    const send = jest.fn(fails('REFUSED'));
    await outcome(isolation.run(send, true));
    await outcome(isolation.run(send, true));
    expect(send).toHaveBeenCalledTimes(3);
  });
});

describe('a quota that is spent', () => {
  test('refuses without sending, and says why', async () => {
    const { isolation, clock } = isolated({ quota: { perSecond: 1, perDay: 10, bytesPerSecond: 1000 } });
    const send = jest.fn(answers);
    expect([await outcome(isolation.run(send, true)), await outcome(isolation.run(send, true))]).toEqual([
      ANSWER.toString(),
      'QUOTA_SPENT',
    ]);
    expect(send).toHaveBeenCalledTimes(1);
    clock.ms += 1000;
    expect(await outcome(isolation.run(send, true))).toBe(ANSWER.toString());
  });

  test('takes no place from the probe that comes next', async () => {
    const { isolation, clock } = isolated({ quota: { perSecond: 5, perDay: 4, bytesPerSecond: 1000 } });
    for (let n = 0; n < 4; n += 1) await outcome(isolation.run(fails('TIMEOUT'), false));
    clock.ms += 100;
    expect(await outcome(isolation.run(answers, true))).toBe('QUOTA_SPENT');
    clock.ms += 86_400_000;
    expect(await outcome(isolation.run(answers, true))).toBe(ANSWER.toString());
  });
});
