import fc from 'fast-check';
import { byPrecedence, type SetDeadline } from './database.deadline';

const set = (directiveId: string, setOn: string | null, dueOn: string | null): SetDeadline => ({
  text: dueOn ?? 'Thường xuyên',
  precision: dueOn === null ? 'ONGOING' : 'DAY',
  dueOn,
  directiveId,
  setOn,
  document: 'TEST',
  locator: '1',
});

const governing = (...deadlines: SetDeadline[]) => byPrecedence(deadlines)[0]?.dueOn ?? null;

describe('of several deadlines', () => {
  test('the one of the newest directive governs, although it is the later day', () => {
    const old = set('1/QĐ', '2025-02-04', '2025-09-30');
    const young = set('2/QĐ', '2025-05-14', '2025-12-31');
    expect(governing(old, young)).toBe('2025-12-31');
  });

  test('of two that one directive sets, the earlier governs', () => {
    const list = set('2-KH', '2025-06-19', '2025-12-31');
    const plan = set('2-KH', '2025-06-19', '2025-08-31');
    expect(governing(list, plan)).toBe('2025-08-31');
  });

  test('words without a day do not lift the day that an older directive set', () => {
    const dated = set('1/NQ', '2025-04-01', '2025-12-31');
    const words = set('2/QĐ', '2025-05-14', null);
    expect(governing(words, dated)).toBe('2025-12-31');
  });

  test('a directive of unknown day counts as the oldest', () => {
    const unknown = set('3/QĐ', null, '2025-06-30');
    const known = set('1/QĐ', '2022-01-06', '2025-12-31');
    expect(governing(unknown, known)).toBe('2025-12-31');
  });

  test('the order in which they were typed decides nothing', () => {
    const day = fc.constantFrom('2025-01-31', '2025-06-30', '2025-12-31', null);
    const deadline = fc
      .tuple(fc.constantFrom('1/NQ', '2/QĐ', '3-KH'), day, day)
      .map(([id, setOn, dueOn]) => set(id, setOn, dueOn));
    const twoOrders = fc
      .array(deadline, { maxLength: 8 })
      .chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })));
    fc.assert(
      fc.property(twoOrders, ([one, other]) => {
        expect(byPrecedence(other)).toEqual(byPrecedence(one));
      }),
    );
  });
});
