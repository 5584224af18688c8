import fc from 'fast-check';
import { byteText, parseBytes, textOf } from './byte-text';

const decoded = (value: unknown): unknown => JSON.parse(textOf(JSON.stringify(value)));

test('every text is the bytes of its UTF-8', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 50 }), (text) => {
      expect(Buffer.from(byteText(text), 'latin1')).toEqual(Buffer.from(text));
      expect(textOf(byteText(text))).toBe(text);
    }),
  );
});

test('what is parsed to byte texts is what JSON.parse reads', () => {
  fc.assert(
    fc.property(fc.jsonValue({ stringUnit: 'binary' }), (value) => {
      const json = Buffer.from(JSON.stringify(value));
      expect(decoded(parseBytes(json))).toEqual(JSON.parse(json.toString()));
    }),
  );
});

test.each([
  ['"th\\u1ee7 t\\u1ee5c"', 'thủ tục'],
  ['"\\u00e9"', 'é'],
  ['"C:\\\\users"', 'C:\\users'],
  ['"\\u0007 bell"', '\u0007 bell'],
  ['"\\ud83d\\ude42"', '🙂'],
])('an escape is the character that it means: %s', (json, text) => {
  expect(decoded(parseBytes(Buffer.from(json)))).toBe(text);
});

test('bytes that are no UTF-8 do not go on', () => {
  const json = Buffer.concat([Buffer.from('"a'), Buffer.from([0xff, 0xc3]), Buffer.from('b"')]);
  expect(decoded(parseBytes(json))).toBe('a\ufffd\ufffdb');
});

test('half of a Unicode pair stays an escape', () => {
  expect(JSON.stringify(parseBytes(Buffer.from('"\\ud83d"')))).toBe('"\\ud83d"');
});
