import {
  UnknownPlace,
  type DomainEvent,
  type EventFollower,
  type Fact,
  type Following,
} from '@lien-thong/kit/events';

export interface FakeFollower extends EventFollower {
  /** States a fact: whoever follows its source hears it before this returns. */
  state(type: string, data: object): Fact;
  /** Sources that are followed. */
  readonly followed: string[];
  /** Sources that never answer. */
  readonly away: Set<string>;
}

const numberOf = (place: string) => {
  const [, number] = /^f\.(\d+)$/.exec(place) ?? [];
  if (number === undefined) throw new UnknownPlace('not a place of this test');
  return Number(number);
};

/** Facts that a test states, instead of a bus. */
export function fakeFollower(): FakeFollower {
  const facts: Fact[] = [];
  const takers = new Map<string, ((facts: readonly Fact[]) => void)[]>();
  const followed: string[] = [];
  const away = new Set<string>();
  return {
    followed,
    away,
    state(type, data) {
      const source = type.split('.')[0] as string;
      const event = { type, source, data, subject: '', id: `${facts.length}` } as unknown as DomainEvent;
      const fact = { event, place: `f.${facts.length + 1}` };
      facts.push(fact);
      takers.get(source)?.forEach((take) => take([fact]));
      return fact;
    },
    follow(source, _after, take): Following {
      followed.push(source);
      takers.set(source, [...(takers.get(source) ?? []), take]);
      const place = () => `f.${facts.length}`;
      return {
        begun: away.has(source) ? new Promise(() => undefined) : Promise.resolve(place()),
        live: true,
        get place() {
          return place();
        },
        stop: async () => void takers.delete(source),
      };
    },
    async replay(source, { after, upTo }, take) {
      const [from, to] = [numberOf(after), numberOf(upTo)];
      if (from > facts.length) throw new UnknownPlace('beyond everything');
      await take(facts.slice(from, to).filter(({ event }) => event.source === source));
    },
    close: async () => takers.clear(),
  };
}
