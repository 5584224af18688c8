import fc from 'fast-check';
import { assignCodes, contestedCodes, type Claim, type Holder } from './assign-codes';

const claim = (key: string, more: Partial<Claim> = {}): Claim => ({
  ...{ key, code: '1.000001', likeness: key, agency: 'H01', publishedAt: 1, updatedAt: 1 },
  ...more,
});

describe('the code of a record', () => {
  test('a code that two records claim stays with the older one', () => {
    const codes = assignCodes([claim('new', { publishedAt: 2, agency: 'H60' }), claim('old')], []);
    expect(Object.fromEntries(codes)).toEqual({ old: '1.000001', new: '1.000001@H60' });
  });

  test('where both were published at once, the one changed first is the older; one without a date is the newest', () => {
    const codes = assignCodes(
      [claim('a', { publishedAt: null }), claim('b', { updatedAt: 9 }), claim('c', { updatedAt: 2 })],
      [],
    );
    expect(codes.get('c')).toBe('1.000001');
    expect(codes.get('b')).toBe('1.000001@H01');
    expect(codes.get('a')).toBe('1.000001@H01-2');
  });

  test('a record without any agency is told apart by its own identity', () => {
    const codes = assignCodes([claim('a'), claim('b', { publishedAt: 2, agency: null })], []);
    expect(codes.get('b')).toBe('1.000001@b');
  });

  test('a record that an earlier import gave a code keeps it, even where an older one turns up', () => {
    const held: Holder = { key: 'new', code: '1.000001', printedCode: '1.000001', likeness: 'new' };
    const codes = assignCodes([claim('older', { publishedAt: 0 }), claim('new', { publishedAt: 5 })], [held]);
    expect(Object.fromEntries(codes)).toEqual({ new: '1.000001', older: '1.000001@H01' });
  });

  test('a procedure that the portal publishes anew under another identity keeps its code', () => {
    const held: Holder = { key: 'gone', code: '1.000001', printedCode: '1.000001', likeness: 'same name' };
    const codes = assignCodes([claim('fresh', { likeness: 'same name' })], [held]);
    expect(codes.get('fresh')).toBe('1.000001');
  });

  test('every record has a code of its own, whatever order the records come in and however often', () => {
    const claims = fc.uniqueArray(
      fc.record({
        key: fc.uuid(),
        code: fc.constantFrom('1.000001', '1.000002', '1.000001@H01'),
        likeness: fc.constantFrom('x', 'y'),
        agency: fc.constantFrom('H01', 'H02', null),
        publishedAt: fc.option(fc.nat({ max: 2 }), { nil: null }),
        updatedAt: fc.option(fc.nat({ max: 2 }), { nil: null }),
      }),
      { selector: ({ key }) => key, maxLength: 12 },
    );
    fc.assert(
      fc.property(claims, fc.infiniteStream(fc.nat()), (wanted, dice) => {
        const codes = assignCodes(wanted, []);
        expect(new Set(codes.values()).size).toBe(wanted.length);
        const order = new Map(wanted.map(({ key }) => [key, dice.next().value as number]));
        const shuffled = [...wanted].sort((a, b) => (order.get(a.key) ?? 0) - (order.get(b.key) ?? 0));
        expect(Object.fromEntries(assignCodes(shuffled, []))).toEqual(Object.fromEntries(codes));
        const holders = wanted.map(({ key, code, likeness }) => ({
          ...{ key, likeness, printedCode: code },
          code: codes.get(key) as string,
        }));
        expect(Object.fromEntries(assignCodes(shuffled, holders))).toEqual(Object.fromEntries(codes));
      }),
    );
  });
});

test('a code is contested where different records claim it, in one catalogue or over time', () => {
  const held: Holder = { key: 'held', code: '1.000002', printedCode: '1.000002', likeness: '' };
  const claims = [claim('a'), claim('b'), claim('c', { code: '1.000002' }), claim('d', { code: '1.000003' })];
  expect([...contestedCodes(claims, [held])].sort()).toEqual(['1.000001', '1.000002']);
});
