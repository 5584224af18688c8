import fc from 'fast-check';
import { byteText, bytesOfJson, parseBytes, textOf } from './byte-text';

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
      expect(decoded(parseBytes(json).value)).toEqual(JSON.parse(json.toString()));
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
  expect(decoded(parseBytes(Buffer.from(json)).value)).toBe(text);
});

test('bytes that are no UTF-8 do not go on', () => {
  const json = Buffer.concat([Buffer.from('"a'), Buffer.from([0xff, 0xc3]), Buffer.from('b"')]);
  expect(decoded(parseBytes(json).value)).toBe('a\ufffd\ufffdb');
});

test('half of a Unicode pair stays an escape', () => {
  expect(JSON.stringify(parseBytes(Buffer.from('"\\ud83d"')).value)).toBe('"\\ud83d"');
});

test('the JSON of a value is the bytes of its UTF-8', () => {
  fc.assert(
    fc.property(fc.jsonValue({ stringUnit: 'binary' }), (value) => {
      expect(Buffer.from(bytesOfJson(value), 'latin1')).toEqual(Buffer.from(JSON.stringify(value)));
    }),
  );
});

test('what is called plain has no text that JSON writes otherwise', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 20 })), (texts) => {
      const { value, plain } = parseBytes(Buffer.from(JSON.stringify(texts)));
      const written = (value as string[]).every((text) => JSON.stringify(text) === `"${text}"`);
      expect(plain && !written).toBe(false);
    }),
  );
  expect(parseBytes(Buffer.from('["thủ tục",1]')).plain).toBe(true);
  expect(parseBytes(Buffer.from('["a\\n"]')).plain).toBe(false);
});
