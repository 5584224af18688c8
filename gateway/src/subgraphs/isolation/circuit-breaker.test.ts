import fc from 'fast-check';
import { CircuitBreaker, REFUSED, type CircuitState, type Pass } from './circuit-breaker';

const LIMITS = {
  errorShare: 0.5,
  windowMs: 1000,
  leastRequests: 4,
  pauseMs: 100,
  longestPauseMs: 350,
  probes: 2,
};

class Clock {
  ms = 5000;
  readonly now = () => this.ms;
}

function breakerAt(clock: Clock): { breaker: CircuitBreaker; changes: CircuitState[] } {
  const changes: CircuitState[] = [];
  const breaker = new CircuitBreaker(LIMITS, clock.now, (state) => changes.push(state));
  return { breaker, changes };
}

const settle = (breaker: CircuitBreaker, fine: boolean) => {
  const pass = breaker.enter();
  if (fine) breaker.succeeded(pass);
  else breaker.failed(pass);
};

function opened(clock: Clock) {
  const all = breakerAt(clock);
  for (let n = 0; n < LIMITS.leastRequests; n += 1) settle(all.breaker, false);
  return all;
}

describe('a circuit', () => {
  test('opens once enough requests of the window failed, and says so once', () => {
    const { breaker, changes } = breakerAt(new Clock());
    for (const fine of [true, true, false]) settle(breaker, fine);
    expect(breaker.state).toBe('closed');
    settle(breaker, false);
    expect(breaker.state).toBe('open');
    expect(breaker.enter()).toBe(REFUSED);
    expect(changes).toEqual(['open']);
  });

  test('does not open on failures that are older than the window', () => {
    const clock = new Clock();
    const { breaker } = breakerAt(clock);
    for (let n = 0; n < 3; n += 1) settle(breaker, false);
    clock.ms += LIMITS.windowMs;
    for (let n = 0; n < 3; n += 1) settle(breaker, false);
    expect(breaker.state).toBe('closed');
  });

  test('lets one request at a time try after the pause, and closes after enough of them', () => {
    const clock = new Clock();
    const { breaker, changes } = opened(clock);
    clock.ms += LIMITS.pauseMs;
    const first = breaker.enter();
    expect(breaker.isProbe(first)).toBe(true);
    expect(breaker.enter()).toBe(REFUSED);
    breaker.succeeded(first);
    settle(breaker, true);
    expect(changes).toEqual(['open', 'half-open', 'closed']);
  });

  test('waits twice as long after each probe that fails, up to the longest pause', () => {
    const clock = new Clock();
    const { breaker } = opened(clock);
    for (const pause of [100, 200, 350, 350]) {
      clock.ms += pause - 1;
      expect(breaker.enter()).toBe(REFUSED);
      clock.ms += 1;
      settle(breaker, false);
      expect(breaker.state).toBe('open');
    }
  });

  test('that opens again right after it closed goes on with the longer pause; later it begins anew', () => {
    const clock = new Clock();
    const { breaker } = opened(clock);
    const comeBack = (pause: number) => {
      clock.ms += pause;
      settle(breaker, true);
      settle(breaker, true);
      expect(breaker.state).toBe('closed');
    };
    comeBack(100);
    for (let n = 0; n < 4; n += 1) settle(breaker, false);
    clock.ms += 199;
    expect(breaker.enter()).toBe(REFUSED);
    comeBack(1);
    clock.ms += LIMITS.windowMs;
    for (let n = 0; n < 4; n += 1) settle(breaker, false);
    comeBack(100);
  });

  test('a request that was sent before it opened says nothing of what came after', () => {
    const clock = new Clock();
    const { breaker } = breakerAt(clock);
    const old = breaker.enter();
    for (let n = 0; n < 4; n += 1) settle(breaker, false);
    clock.ms += LIMITS.pauseMs;
    const probe = breaker.enter();
    breaker.failed(old);
    breaker.succeeded(old);
    expect([breaker.state, breaker.enter()]).toEqual(['half-open', REFUSED]);
    breaker.succeeded(probe);
    expect(breaker.enter()).not.toBe(REFUSED);
  });

  test('a probe of which nothing was learned leaves its place to the next', () => {
    const clock = new Clock();
    const { breaker } = opened(clock);
    clock.ms += LIMITS.pauseMs;
    breaker.abandoned(breaker.enter());
    expect(breaker.state).toBe('half-open');
    expect(breaker.enter()).not.toBe(REFUSED);
  });

  test('answers that turn out to be none open it as failures do', () => {
    const { breaker } = breakerAt(new Clock());
    for (let n = 0; n < 4; n += 1) settle(breaker, true);
    breaker.retracted();
    expect(breaker.state).toBe('closed');
    breaker.retracted();
    expect(breaker.state).toBe('open');
  });
});

/** What is to be: the outcomes of the window as a list, the state as words. */
class Model {
  state: CircuitState = 'closed';
  pause = 0;
  until = 0;
  closedAt = -Infinity;
  good = 0;
  outcomes: { slot: number; fine: boolean }[] = [];

  enter(now: number, probing: boolean): boolean {
    if (this.state === 'open' && now >= this.until) {
      this.state = 'half-open';
      this.good = 0;
    }
    return this.state === 'closed' || (this.state === 'half-open' && !probing);
  }

  settle(now: number, fine: boolean): void {
    if (this.state === 'half-open') {
      if (!fine) return this.open(now, true);
      if (++this.good === LIMITS.probes) {
        this.state = 'closed';
        this.closedAt = now;
        this.outcomes = [];
      }
      return;
    }
    const slot = Math.floor(now / (LIMITS.windowMs / 10));
    this.outcomes = this.outcomes.filter((one) => one.slot > slot - 10);
    this.outcomes.push({ slot, fine });
    const failed = this.outcomes.filter((one) => !one.fine).length;
    const many = this.outcomes.length >= LIMITS.leastRequests;
    if (!fine && many && failed / this.outcomes.length >= LIMITS.errorShare) {
      this.open(now, now - this.closedAt < LIMITS.windowMs);
    }
  }

  private open(now: number, again: boolean): void {
    this.pause = again ? Math.min(this.pause * 2, LIMITS.longestPauseMs) : LIMITS.pauseMs;
    this.until = now + this.pause;
    this.state = 'open';
  }
}

test('whatever comes in whatever order, it does as its model, and no two probes are under way', () => {
  const step = fc.oneof(
    fc.record({ kind: fc.constant('wait' as const), ms: fc.integer({ min: 0, max: 400 }) }),
    fc.record({ kind: fc.constant('enter' as const) }),
    fc.record({ kind: fc.constant('settle' as const), at: fc.nat(), fine: fc.boolean() }),
  );
  fc.assert(
    fc.property(fc.array(step, { maxLength: 200 }), (steps) => {
      const clock = new Clock();
      const { breaker } = breakerAt(clock);
      const model = new Model();
      /** Under way, with the state in which each was sent: how often it had changed. */
      const underWay: { pass: Pass; era: number }[] = [];
      let era = 0;
      const follow = (act: () => void) => {
        const before = model.state;
        act();
        if (model.state !== before) era += 1;
      };
      for (const one of steps) {
        if (one.kind === 'wait') clock.ms += one.ms;
        else if (one.kind === 'enter') {
          let allowed = false;
          follow(() => {
            const probing = model.state === 'half-open' && underWay.some((sent) => sent.era === era);
            allowed = model.enter(clock.ms, probing);
          });
          const pass = breaker.enter();
          expect(pass !== REFUSED).toBe(allowed);
          if (allowed) underWay.push({ pass, era });
        } else if (underWay.length > 0) {
          const [sent] = underWay.splice(one.at % underWay.length, 1) as [{ pass: Pass; era: number }];
          if (sent.era === era) follow(() => model.settle(clock.ms, one.fine));
          if (one.fine) breaker.succeeded(sent.pass);
          else breaker.failed(sent.pass);
        }
        expect(breaker.state).toBe(model.state);
        const probes = underWay.filter(({ pass }) => breaker.isProbe(pass));
        expect(probes.length).toBeLessThanOrEqual(1);
      }
    }),
    { numRuns: 500 },
  );
});
