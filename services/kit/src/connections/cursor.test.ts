import fc from 'fast-check';
import { decodeCursor, encodeCursor, listFingerprint } from './cursor';

const values = fc.array(fc.string({ unit: 'grapheme' }), { maxLength: 4 });
const refused = expect.objectContaining({
  extensions: expect.objectContaining({ code: 'GRAPH_CURSOR_UNKNOWN' }),
});

const thrownBy = (work: () => unknown): unknown => {
  try {
    return work();
  } catch (error) {
    return error;
  }
};

describe('a cursor', () => {
  test('gives back the values that it was made of, whatever letters they are written in', () => {
    fc.assert(
      fc.property(fc.string(), fc.string({ unit: 'grapheme' }), values, (list, parent, sort) => {
        expect(decodeCursor(list, parent, encodeCursor(list, parent, sort))).toEqual(sort);
      }),
    );
  });

  test('needs no escaping in a URL', () => {
    fc.assert(
      fc.property(fc.string(), values, (list, sort) => {
        expect(encodeCursor(list, '', sort)).toMatch(/^[\w-]+$/);
      }),
    );
  });

  test('is refused by another list', () => {
    const cursor = encodeCursor(listFingerprint('tasks', { open: true }), '', ['2025-08-31']);
    expect(thrownBy(() => decodeCursor(listFingerprint('tasks', { open: false }), '', cursor))).toEqual(
      refused,
    );
    expect(thrownBy(() => decodeCursor(listFingerprint('others', { open: true }), '', cursor))).toEqual(
      refused,
    );
  });

  test('is refused by another parent', () => {
    const cursor = encodeCursor('list', 'one', ['a']);
    expect(thrownBy(() => decodeCursor('list', 'two', cursor))).toEqual(refused);
  });

  test('that nobody made is refused, and nothing else is thrown', () => {
    const json = fc.json().map((text) => Buffer.from(text).toString('base64url'));
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.base64String(), json), (text) => {
        expect(thrownBy(() => decodeCursor('a list of its own', '', text))).toEqual(refused);
      }),
    );
  });
});

describe('the name of a list', () => {
  test('says the field and the filter', () => {
    const names = [
      listFingerprint('a', null),
      listFingerprint('b', null),
      listFingerprint('a', { kind: 'X' }),
      listFingerprint('a', { kind: 'Y' }),
    ];
    expect(new Set(names).size).toBe(names.length);
  });

  test('is the same for no filter in two words', () => {
    expect(listFingerprint('a', undefined)).toBe(listFingerprint('a', null));
  });
});
