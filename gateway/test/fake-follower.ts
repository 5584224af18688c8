import {
  PlaceGone,
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
  /** So many of the first facts are not kept any more. */
  forgotten: number;
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
  const follower: FakeFollower = {
    followed,
    away,
    forgotten: 0,
    state(type, data) {
      const source = type.split('.')[0] as string;
      const event: DomainEvent = {
        ...{
          id: `${facts.length}`,
          source,
          type,
          subject: 'one',
          time: '2025-08-05T05:00:00.000Z',
          version: 1,
        },
        ...{ agencies: [], correlationId: 'none', data, position: facts.length },
      };
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
    async read(source, after, until) {
      followed.push(source);
      if (away.has(source)) await new Promise(() => undefined);
      const begun = after ?? `f.${facts.length}`;
      const begin = numberOf(begun);
      if (begin > facts.length) throw new UnknownPlace('beyond everything');
      if (begin < follower.forgotten) throw new PlaceGone('forgotten');
      let wake = () => undefined as void;
      const hear = () => wake();
      takers.set(source, [...(takers.get(source) ?? []), hear]);
      until.addEventListener('abort', hear);
      return {
        begun,
        async *[Symbol.asyncIterator]() {
          for (let next = begin; !until.aborted;) {
            if (next < follower.forgotten) throw new PlaceGone('forgotten');
            const found = facts.slice(next).filter(({ event }) => event.source === source);
            next = facts.length;
            if (found.length > 0) yield found;
            else await new Promise<void>((resolve) => (wake = resolve));
          }
        },
      };
    },
    first: async () => `f.${follower.forgotten}`,
    close: async () => takers.clear(),
  };
  return follower;
}
