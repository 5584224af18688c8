import { allErrors, defineErrors, errorByCode } from './catalogue';
import { InvariantError } from './invariant-error';
import './kit-errors';

const TEXT = { message: { vi: 'a', en: 'b' }, remedy: { vi: 'c', en: 'd' } };

describe('the closed list of errors', () => {
  test('names each error by its domain’s prefix', () => {
    const { LOST } = defineErrors('TESTING', { LOST: TEXT });
    expect(LOST.code).toBe('TESTING_LOST');
    expect(errorByCode('TESTING_LOST')).toBe(LOST);
  });

  test('has each code once', () => {
    defineErrors('TESTING', { TWICE: TEXT });
    expect(() => defineErrors('TESTING', { TWICE: TEXT })).toThrow(InvariantError);
  });

  test('says in both languages what happened and what to do, with the same details', () => {
    const details = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort();
    const kit = allErrors().filter((error) => error.code.startsWith('GRAPH_'));
    expect(kit.length).toBeGreaterThan(0);
    for (const { code, message, remedy } of kit) {
      for (const text of [message.vi, message.en, remedy.vi, remedy.en])
        expect([code, text]).not.toEqual([code, '']);
      expect([code, details(message.vi)]).toEqual([code, details(message.en)]);
    }
  });
});
