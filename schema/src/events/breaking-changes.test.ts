import { breakingChanges } from './breaking-changes';
import type { JsonSchema } from './read-shapes';

const object = (properties: Record<string, JsonSchema>, required: readonly string[] = []) => ({
  ...{ type: 'object', additionalProperties: false, required, properties },
});
const text = { type: 'string' };
const date = { type: 'string', format: 'date' };

/** What changes, without the type in front. */
function changes(released: JsonSchema, current: JsonSchema): string[] {
  const lines = breakingChanges({ 'a.b-done.v1': released }, { 'a.b-done.v1': current });
  return lines.map((line) => line.replace('a.b-done.v1: ', ''));
}

describe('consumers of a released contract go on reading', () => {
  const part = object({ day: date });
  const referring = { ...object({ part: { $ref: '#/$defs/part' } }), $defs: { part } };

  test.each<[string, JsonSchema, JsonSchema]>([
    ['an unchanged contract, whatever it says', { not: text }, { not: text }],
    ['a contract that is opened to others', text, { ...text, 'x-audience': 'partners' }],
    ['another description', { ...text, description: 'a' }, { ...text, title: 'B', description: 'b' }],
    ['a property that is added', object({ a: text }), object({ a: text, b: text })],
    ['a property that is added and always there', object({ a: text }), object({ a: text, b: text }, ['b'])],
    ['a property that is now always there', object({ a: text }), object({ a: text }, ['a'])],
    ['an optional property that is there no more', object({ a: text, b: text }), object({ a: text })],
    ['a type that is null no more', { type: ['string', 'null'] }, text],
    ['whole numbers where numbers were', { type: 'number' }, { type: 'integer' }],
    ['fewer values of a list', { enum: ['A', 'B', null] }, { enum: ['A', null] }],
    ['one value of a list', { enum: ['A', 'B'] }, { const: 'B' }],
    ['a list of values in place of any', text, { ...text, enum: ['A'] }],
    ['a format, a pattern or a bound that is added', text, { ...date, pattern: '^2', maxLength: 10 }],
    ['narrower bounds', { type: 'integer', minimum: 0, maximum: 9 }, { const: 5, minimum: 1, maximum: 8 }],
    [
      'a format of texts where only null is left',
      { type: ['string', 'null'], format: 'date' },
      { type: 'null' },
    ],
    ['fewer branches', { anyOf: [text, { type: 'null' }] }, text],
    ['types written as branches', { type: ['string', 'null'] }, { oneOf: [{ type: 'null' }, text] }],
    ['a definition in place of its text', object({ part }), referring],
    ['anything that becomes something', true, text],
    ['a map that becomes an object', { type: 'object', additionalProperties: text }, object({ a: text })],
    ['an open object that is closed', { type: 'object', properties: { a: text } }, object({ a: text })],
  ])('%s', (_, released, current) => expect(changes(released, current)).toEqual([]));
});

describe('consumers of a released contract cannot read', () => {
  test('an event that has no contract any more, even where a next version stands in its place', () => {
    expect(breakingChanges({ 'a.b-done.v1': text }, { 'a.b-done.v2': text })).toEqual([
      'a.b-done.v1: the contract was removed',
    ]);
  });

  test.each<[string, JsonSchema, JsonSchema, string]>([
    ['a removed property', object({ a: text }, ['a']), object({}), '/a is no longer always there'],
    [
      'what they are told no more',
      { ...text, 'x-audience': 'partners' },
      text,
      '«partners» are told no more',
    ],
    [
      'one that is now optional',
      object({ a: text }, ['a']),
      object({ a: text }),
      '/a is no longer always there',
    ],
    [
      'another type',
      object({ a: text }),
      object({ a: { type: 'integer' } }),
      '/a may now be of type integer',
    ],
    ['null', object({ a: text }), object({ a: { type: ['string', 'null'] } }), '/a may now be of type null'],
    ['fractions', { type: 'integer' }, { type: 'number' }, '/ may now be of type number'],
    ['a new value of a list', { enum: ['A'] }, { enum: ['A', 'B'] }, '/ may now be "B"'],
    ['any value', { enum: ['A'] }, text, '/ is no longer one of a closed list of values'],
    ['anything', object({ a: text }), object({ a: true }), '/a may now be anything'],
    ['a format no more', date, text, '/ no longer has the format "date"'],
    [
      'another pattern',
      { ...text, pattern: '^a' },
      { ...text, pattern: '^b' },
      '/ no longer has the pattern "^a"',
    ],
    [
      'smaller numbers',
      { type: 'integer', minimum: 1 },
      { type: 'integer', minimum: 0 },
      '/ no longer keeps to the minimum 1',
    ],
    ['longer texts', { ...text, maxLength: 9 }, text, '/ no longer keeps to the maxLength 9'],
    [
      'repeated items',
      { type: 'array', uniqueItems: true },
      { type: 'array' },
      '/ no longer has the uniqueItems true',
    ],
    [
      'an item of a list',
      object({ a: { type: 'array', items: object({ b: date }) } }),
      object({ a: { type: 'array', items: object({ b: text }) } }),
      '/a/*/b no longer has the format "date"',
    ],
    ['a new branch', { anyOf: [text] }, { anyOf: [text, { type: 'null' }] }, '/ may now be of type null'],
    [
      'a changed branch',
      { oneOf: [object({ a: text }, ['a']), { type: 'null' }] },
      { oneOf: [object({ a: text }), { type: 'null' }] },
      '/a is no longer always there',
    ],
    [
      'a changed definition',
      { $ref: '#/definitions/day', definitions: { day: date } },
      { $ref: '#/definitions/day', definitions: { day: text } },
      '/ no longer has the format "date"',
    ],
    [
      'properties that nothing names',
      object({ a: text }),
      { type: 'object', properties: { a: text } },
      '/ may now have properties that no contract names',
    ],
    [
      'an optional property that may now hold anything',
      object({ a: text }),
      { type: 'object' },
      '/a may now be anything',
    ],
    [
      'a named property that does not fit the map it stands in',
      { type: 'object', additionalProperties: text },
      object({ a: { type: 'integer' } }),
      '/a may now be of type integer',
    ],
  ])('%s', (_, released, current, line) => expect(changes(released, current)).toContain(line));
});

describe('a change that cannot be decided counts as breaking:', () => {
  const recursive = (leaf: JsonSchema) => ({
    ...{
      $ref: '#/definitions/tree',
      definitions: { tree: object({ leaf, next: { $ref: '#/definitions/tree' } }) },
    },
  });

  test.each<[string, JsonSchema, JsonSchema]>([
    ['the keyword «not»', { not: text }, { not: date }],
    ['the keyword «patternProperties»', { type: 'object', patternProperties: {} }, { type: 'object' }],
    ['a schema that is neither an object nor a boolean', { type: 'array', items: [text] }, { type: 'array' }],
    ['«oneOf» with branches of the same type', { oneOf: [object({}), object({ a: text })] }, object({})],
    ['«anyOf» beside «type»', { type: 'string', anyOf: [date] }, date],
    ['«enum» beside «const»', { enum: ['A'], const: 'A' }, { const: 'A' }],
    ['the reference «other.json»', { $ref: 'other.json' }, text],
    ['the type «text»', { type: 'text' }, text],
    ['«tree», which refers to itself', recursive(text), recursive(date)],
  ])('%s', (reason, released, current) =>
    expect(changes(released, current)).toEqual([`changed, and cannot be compared for ${reason}`]),
  );
});
