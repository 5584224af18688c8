import type { DomainEvent, EventFollower, Fact } from '@lien-thong/kit/events';
import { FollowedFacts } from './followed-facts';

/** A bus of one test: what is followed, and what it hears. */
function bus() {
  const sources = new Map<string, { live: boolean; take(facts: readonly Fact[]): void; changed(): void }>();
  const follower = {
    follow(source: string, _after: null, take: (facts: readonly Fact[]) => void, changed: () => void) {
      const state = { live: false, take, changed, begun: Promise.resolve('') };
      sources.set(source, state);
      return state;
    },
  } as unknown as EventFollower;
  return {
    facts: new FollowedFacts(follower),
    followed: () => [...sources.keys()],
    becomes(source: string, live: boolean) {
      const state = sources.get(source);
      if (state) state.live = live;
      state?.changed();
    },
    state(source: string, subject: string) {
      const event = { source, type: `${source}.changed.v1`, subject } as DomainEvent;
      sources.get(source)?.take([{ event, place: '' }]);
    },
  };
}

test('each subgraph is followed once, whatever number of supergraphs names it', () => {
  const { facts, followed } = bus();
  facts.follow(['ships', 'crews']);
  facts.follow(['crews', 'ports']);
  expect(followed()).toEqual(['ships', 'crews', 'ports']);
});

test('facts are handed on with their subject, until nobody listens', () => {
  const { facts, state } = bus();
  const heard: string[] = [];
  facts.follow(['ships']);
  const end = facts.onFact(({ source, subject }) => heard.push(`${source} ${subject}`));
  state('ships', '1');
  end();
  state('ships', '2');
  expect(heard).toEqual(['ships 1']);
});

test('a subgraph is live while its facts come in, and nobody is before the first look', () => {
  const { facts, becomes } = bus();
  const interrupted: string[] = [];
  facts.onInterruption((subgraph) => interrupted.push(subgraph));
  expect(facts.isLive('ships')).toBe(false);
  facts.follow(['ships']);
  expect(facts.isLive('ships')).toBe(false);
  becomes('ships', true);
  expect(facts.isLive('ships')).toBe(true);
  becomes('ships', false);
  expect(facts.isLive('ships')).toBe(false);
  expect(interrupted).toEqual(['ships', 'ships']);
});
