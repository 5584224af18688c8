import fc from 'fast-check';
import { positionText, readPosition } from './position';

const source = fc.stringMatching(/^[a-z][a-z0-9-]{0,20}$/);
const place = fc.stringMatching(/^[a-z](\.\d{1,15}){1,8}$/);
const position = fc.uniqueArray(fc.tuple(source, place), { selector: ([name]) => name, minLength: 1 });

test('a position is read as it was written', () =>
  fc.assert(
    fc.property(position, (entries) => {
      expect([...(readPosition(positionText(new Map(entries))) ?? [])]).toEqual(entries);
    }),
  ));

test('a position is fit for a header, and for an address as it is', () =>
  fc.assert(
    fc.property(position, (entries) => {
      const text = positionText(new Map(entries));
      expect(new Headers({ 'last-event-id': text }).get('last-event-id')).toBe(text);
      expect(new URL(`http://a/facts?after=${text}`).searchParams.get('after')).toBe(text);
    }),
  ));

test('no other text is taken for one', () => {
  for (const text of [
    '',
    'ships',
    'ships:',
    ':e.1',
    'ships:e.1,',
    'ships:e.1,ships:e.2',
    'Ships:e.1',
    'ships:e 1',
  ]) {
    expect([text, readPosition(text)]).toEqual([text, null]);
  }
  expect(readPosition(Array.from({ length: 900 }, (_, n) => `s${n}:e.123`).join(','))).toBeNull();
  fc.assert(
    fc.property(fc.string(), (text) => {
      const read = readPosition(text);
      if (read) expect(positionText(read)).toBe(text);
    }),
  );
});
