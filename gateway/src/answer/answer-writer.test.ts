import fc from 'fast-check';
import { compiled } from '../../test/compiled';
import { byteText, parseBytes } from '../byte-text';
import { write, type JsonObject } from '../json';
import { writeAnswer } from './answer-writer';

const SDL = `
  type Query { ship: Ship fleet: [Ship!] crews: [[Int!]] any: Vessel log: Log }
  interface Vessel { name: String }
  type Ship implements Vessel { name: String! id: ID! length: Float class: Class home: Port mate: Ship }
  type Boat implements Vessel { name: String oars: Int }
  type Port { name: String! }
  type Log { entry: JSON }
  enum Class { SMALL LARGE }
  scalar JSON
`;

/** The same object, with byte texts for its strings, as subgraphs' answers are read. */
function bytesIn(data: JsonObject): JsonObject {
  for (const [key, value] of Object.entries(data)) {
    if (typeof value === 'string') write(data, key, byteText(value));
    else if (typeof value === 'object' && value !== null) bytesIn(value as JsonObject);
  }
  return data;
}

function answered(source: string, data: JsonObject, variables = {}, repeated: JsonObject[] = []) {
  const program = compiled(SDL, source);
  const written = writeAnswer({
    program,
    data: bytesIn(data),
    variables,
    repeated: new Set(repeated),
    plain: false,
  });
  return { data: written.data?.read(), violations: written.violations };
}

describe('what was fetched becomes the answer', () => {
  test('fields come in the order and under the names of the operation, and nothing else comes', () => {
    const { data } = answered('{ second: ship { id } ship { name __typename } }', {
      ship: { __typename: 'Ship', name: 'Bé', id: '1', length: 3 },
      second: { id: '2' },
    });
    expect(JSON.stringify(data)).toBe('{"second":{"id":"2"},"ship":{"name":"Bé","__typename":"Ship"}}');
  });

  test('what was not fetched is null', () => {
    expect(answered('{ ship { length } any { name } }', { ship: {} })).toEqual({
      data: { ship: { length: null }, any: null },
      violations: [],
    });
  });

  test('a null that the schema does not allow takes away the nearest thing that may be null, and is told', () => {
    expect(answered('{ ship { id home { name } } }', { ship: { id: '1', home: { name: null } } })).toEqual({
      data: { ship: { id: '1', home: null } },
      violations: [{ kind: 'missing', path: ['ship', 'home', 'name'], coordinate: 'Port.name' }],
    });
    expect(answered('{ fleet { id } }', { fleet: [{ id: '1' }, { id: null }, {}] })).toEqual({
      data: { fleet: null },
      violations: [
        { kind: 'missing', path: ['fleet', 1, 'id'], coordinate: 'Ship.id' },
        { kind: 'missing', path: ['fleet', 2, 'id'], coordinate: 'Ship.id' },
      ],
    });
    expect(answered('{ crews }', { crews: [[1], [null, 2], null] })).toEqual({
      data: { crews: [[1], null, null] },
      violations: [{ kind: 'missing', path: ['crews', 1, 0], coordinate: 'Query.crews' }],
    });
  });

  test.each<[string, JsonObject]>([
    ['{ ship { length } }', { ship: { length: 'long' } }],
    ['{ ship { class } }', { ship: { class: 'HUGE' } }],
    ['{ crews }', { crews: 'many' }],
    ['{ ship { length } }', { ship: 'Bé' }],
    ['{ any { name } }', { any: { __typename: 'Plane', name: 'x' } }],
  ])('a value of another type is null, and told: %s', (source, data) => {
    const { data: written, violations } = answered(source, data);
    expect(JSON.stringify(written)).toContain('null');
    expect(violations.map(({ kind }) => kind)).toEqual(['invalid']);
  });

  test('each object answers the fragments of its own type', () => {
    const source = '{ any { name ... on Ship { id } ...rowed } } fragment rowed on Boat { oars }';
    expect(answered(source, { any: { __typename: 'Boat', name: 'b', oars: 2, id: '1' } }).data).toEqual({
      any: { name: 'b', oars: 2 },
    });
    expect(answered(source, { any: { __typename: 'Ship', name: 's', oars: 2, id: '1' } }).data).toEqual({
      any: { name: 's', id: '1' },
    });
  });

  test('@skip and @include are read anew for each request, also where a field is asked for twice', () => {
    const source = `query ($a: Boolean!, $b: Boolean!) {
      ship { id @skip(if: $a) ... @include(if: $b) { id mate { id } } mate @skip(if: $b) { name } }
    }`;
    const data = () => ({ ship: { id: '1', mate: { id: '2', name: 'm' } } });
    expect(answered(source, data(), { a: true, b: false }).data).toEqual({ ship: { mate: { name: 'm' } } });
    expect(answered(source, data(), { a: true, b: true }).data).toEqual({
      ship: { id: '1', mate: { id: '2' } },
    });
    expect(answered(source, data(), { a: false, b: false }).data).toEqual({
      ship: { id: '1', mate: { name: 'm' } },
    });
  });

  test('a name that every object inherits is a field like any other', () => {
    const source = '{ constructor: ship { toString: name } __proto__: ship { id } }';
    const data = JSON.parse('{"constructor":{"toString":"Bé"},"__proto__":{"id":"1"}}') as JsonObject;
    const program = compiled(SDL, source);
    const repeated = new Set<JsonObject>();
    const input = { program, data: bytesIn(data), variables: {}, repeated, plain: true };
    const written = writeAnswer(input).data;
    expect(written?.json.toString()).toBe('{"constructor":{"toString":"Bé"},"__proto__":{"id":"1"}}');
    expect(answered('{ ship { id constructor: length } }', { ship: { id: '1' } }).data).toEqual({
      ship: { id: '1', constructor: null },
    });
  });

  test('an object that lies at several places is written alike at each, and what it violates is told at each', () => {
    const port: JsonObject = { name: 'Huong' };
    const whole = { fleet: [{ home: port }, { home: port }, { home: port }] };
    const expected = structuredClone(whole);
    expect(answered('{ fleet { home { name } } }', whole, {}, [port])).toEqual({
      data: expected,
      violations: [],
    });
    const broken: JsonObject = { name: null };
    const { violations } = answered(
      '{ fleet { home { name } } }',
      { fleet: [{ home: broken }, { home: broken }] },
      {},
      [broken],
    );
    expect(violations.map(({ path }) => path)).toEqual([
      ['fleet', 0, 'home', 'name'],
      ['fleet', 1, 'home', 'name'],
    ]);
  });

  test('what is taken back leaves no trace in what is written after it, however long it was', () => {
    const long = 'x'.repeat(10_000);
    const port: JsonObject = { name: long };
    const { data } = answered(
      '{ fleet { name home { name } mate { home { name } id } } ship { home { name } } }',
      {
        fleet: [{ name: 'a', home: port, mate: { home: port, id: null } }],
        ship: { home: port },
      },
      {},
      [port],
    );
    expect(data).toEqual({
      fleet: [{ name: 'a', home: { name: long }, mate: null }],
      ship: { home: { name: long } },
    });
  });

  test('whatever a custom scalar holds is written as it came', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 3, stringUnit: fc.constantFrom('a', '"', '7') }), (entry) => {
        const json = JSON.parse(JSON.stringify(entry)) as never;
        expect(answered('{ log { entry } }', { log: { entry: json } }).data).toEqual({
          log: { entry: json },
        });
      }),
    );
  });

  test('any text is written as JSON.stringify would write it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (name) => {
        const program = compiled(SDL, '{ any { name } }');
        const answer = Buffer.from(JSON.stringify({ any: { __typename: 'Boat', name } }));
        const { value, plain } = parseBytes(answer);
        const data = value as JsonObject;
        const written = writeAnswer({ program, data, variables: {}, repeated: new Set(), plain }).data;
        expect(written?.json.toString()).toBe(Buffer.from(JSON.stringify({ any: { name } })).toString());
      }),
    );
  });
});

test('the schema is answered from the schema', () => {
  const { data } = answered(
    'query ($n: String!) { __schema { queryType { name } } t: __type(name: $n) { kind } }',
    {},
    { n: 'Port' },
  );
  expect(data).toEqual({ __schema: { queryType: { name: 'Query' } }, t: { kind: 'OBJECT' } });
});
