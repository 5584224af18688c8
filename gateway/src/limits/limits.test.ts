import { fakeSubgraph, type FakeSubgraph } from '../../test/fake-subgraph';
import { smallSystem, type SmallSystem } from '../../test/small-system';
import { LIMITS } from './limits';

describe('what one request may ask for', () => {
  let ships: FakeSubgraph;
  let system: SmallSystem;

  beforeAll(async () => {
    ships = await fakeSubgraph(() => ({ body: { data: { ship: null } } }));
    system = await smallSystem({ ships: ships.url, crews: ships.url });
  });
  afterAll(async () => {
    await system.stop();
    await ships.stop();
  });
  afterEach(() => expect(ships.requests.splice(0).length).toBeLessThanOrEqual(1));

  const nested = (levels: number) =>
    `{ ship(id: 1) ${'{ sister '.repeat(levels - 2)}{ id }${' }'.repeat(levels - 2)} }`;
  const codes = async (query: string) => {
    const { errors, status } = await system.ask(query);
    return errors ? [status, ...errors.map((error) => error.extensions.code)] : 'answered';
  };

  test('a query as deep as allowed is answered, one level more is refused', async () => {
    expect(await codes(nested(LIMITS.depth))).toBe('answered');
    expect(await codes(nested(LIMITS.depth + 1))).toEqual([400, 'GATEWAY_QUERY_TOO_DEEP']);
  });

  test('depth is counted through fragments', async () => {
    const query = `${nested(LIMITS.depth).replace('{ id }', '{ ...more }')} fragment more on Ship { sister { id } }`;
    expect(await codes(query)).toEqual([400, 'GATEWAY_QUERY_TOO_DEEP']);
  });

  test('a field is not asked for a hundred times over under other names', async () => {
    const aliased = (times: number) =>
      `{ ${Array.from({ length: times }, (_, i) => `a${i}: ship(id: ${i}) { id }`).join(' ')} }`;
    expect(await codes(aliased(LIMITS.width))).toBe('answered');
    expect(await codes(aliased(LIMITS.width + 1))).toEqual([400, 'GATEWAY_QUERY_TOO_WIDE']);
  });

  test('aliases are counted through fragments', async () => {
    const names = Array.from({ length: 60 }, (_, i) => `b${i}: name`).join(' ');
    const query = `{ a: ship(id: 1) { ...n } b: ship(id: 2) { ...n } } fragment n on Ship { ${names} }`;
    expect(await codes(query)).toEqual([400, 'GATEWAY_QUERY_TOO_WIDE']);
  });

  test('fragments that refer to each other are refused, not followed', async () => {
    const query =
      '{ ship(id: 1) { ...a } } fragment a on Ship { sister { ...b } } fragment b on Ship { sister { ...a } }';
    expect(await codes(query)).toContain('GRAPH_REQUEST_INVALID');
  });

  test('a document of too many tokens is not even parsed', async () => {
    expect(await codes(`{ ships { ${'id '.repeat(LIMITS.tokens)} } }`)).toEqual([
      400,
      'GRAPH_REQUEST_INVALID',
    ]);
  });

  test('a body that is too large is refused in the shape of every other error', async () => {
    const { status, errors, headers } = await system.ask(`{ ships { id } } # ${'x'.repeat(300_000)}`);
    expect(status).toBe(413);
    expect(errors?.[0]?.extensions.code).toBe('GRAPH_REQUEST_TOO_LARGE');
    expect(headers.get('x-correlation-id')).toMatch(/^[\w-]{36}$/);
  });

  test('a body that is no JSON is refused in the shape of every other error', async () => {
    const response = await fetch(system.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{',
    });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({
      errors: [{ extensions: { code: 'GRAPH_REQUEST_UNREADABLE' } }],
    });
  });

  test('introspection is allowed, deep as it is', async () => {
    const types =
      'fields { type { ...t } } fragment t on __Type { name ofType { ofType { ofType { ofType { name } } } } }';
    const [fields, fragment] = types.split(' fragment ');
    expect(await codes(`{ __schema { types { ${fields} } } } fragment ${fragment}`)).toBe('answered');
  });

  test.each([
    ['a null character', 'a\\u0000', 'GRAPH_TEXT_UNREADABLE', 'GRAPH_TEXT_UNREADABLE'],
    // The grammar of GraphQL itself knows no half of a pair.
    ['half of a Unicode pair', '\\ud83d', 'GRAPH_TEXT_UNREADABLE', 'GRAPH_REQUEST_INVALID'],
    ['more than a text may have', 'x'.repeat(LIMITS.text + 1), 'GRAPH_TEXT_TOO_LONG', 'GRAPH_TEXT_TOO_LONG'],
  ])('a text with %s is refused before any subgraph is asked', async (_, text, inVariable, inQuery) => {
    expect(await codes(`{ ship(id: "${text}") { id } }`)).toEqual([400, inQuery]);
    const id = JSON.parse(`"${text}"`) as string;
    const { status, errors } = await system.ask('query ($id: ID!) { ship(id: $id) { id } }', { id });
    expect([status, errors?.[0]?.extensions.code]).toEqual([400, inVariable]);
    expect(ships.requests).toHaveLength(0);
  });

  test('a text of any script and with any mark is passed on', async () => {
    expect(await codes('{ ship(id: "Hoà · hòa 𝕏 😀 ́") { id } }')).toBe('answered');
  });

  test('a day that does not exist is refused once, before any subgraph is asked', async () => {
    expect(await codes('{ sailed(on: "2025-02-30") { id } }')).toEqual([400, 'GRAPH_DATE_MALFORMED']);
    expect(ships.requests).toHaveLength(0);
  });
});
