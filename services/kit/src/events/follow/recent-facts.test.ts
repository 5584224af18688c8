import { Cursor, UnknownPlace, type FoundFact } from './place';
import { RecentFacts } from './recent-facts';

const fact = (partition: number, number: number): FoundFact => ({
  event: { id: `${partition}/${number}` } as FoundFact['event'],
  partition,
  number,
});
const names = (facts: readonly FoundFact[] | null) => facts?.map(({ event }) => event.id);

describe('the place of a reader', () => {
  test('is read as it was written', () => {
    const cursor = new Cursor('k', [3, 0, 12]);
    expect(cursor.place).toBe('k.3.0.12');
    expect(Cursor.at('k', cursor.place).numbers).toEqual([3, 0, 12]);
  });

  test('means nothing to another transport', () => {
    expect(() => Cursor.at('e', 'k.3')).toThrow(UnknownPlace);
  });

  test('moves behind what was not passed before, and leaves out what was', () => {
    const cursor = new Cursor('k', [1]);
    const passed = cursor.pass([fact(0, 0), fact(0, 1), fact(2, 5), fact(0, 1)]);
    expect(passed.map(({ event, place }) => [event.id, place])).toEqual([
      ['0/1', 'k.2'],
      ['2/5', 'k.2.0.6'],
    ]);
  });

  test('reaches another only where no partition is behind', () => {
    expect(new Cursor('k', [2, 2]).reaches([2, 1])).toBe(true);
    expect(new Cursor('k', [3, 0]).reaches([2, 1])).toBe(false);
    expect(new Cursor('k', [3]).reaches([2, 1])).toBe(false);
  });
});

describe('the last facts of a source', () => {
  const kept = (most: number, facts: readonly FoundFact[]) => {
    const recent = new RecentFacts('k', [1, 1], most);
    for (const one of facts) recent.keep([one]);
    return recent;
  };

  test('are handed on between two places, whichever order the partitions came in', () => {
    const recent = kept(10, [fact(0, 1), fact(1, 1), fact(0, 2), fact(1, 2)]);
    expect(names(recent.between({ from: [2, 1], to: [3, 2] }))).toEqual(['1/1', '0/2']);
  });

  test('are not handed on where an earlier one is asked for than is kept: that would leave a gap', () => {
    const recent = kept(2, [fact(0, 1), fact(0, 2), fact(1, 1), fact(0, 3)]);
    expect(recent.between({ from: [1, 1], to: [4, 2] })).toBeNull();
    expect(names(recent.between({ from: [3, 1], to: [4, 2] }))).toEqual(['1/1', '0/3']);
  });
});
