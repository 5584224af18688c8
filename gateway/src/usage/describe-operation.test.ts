import { createHash } from 'node:crypto';
import { buildSchema } from 'graphql';
import { describeOperation } from './describe-operation';

const schema = buildSchema(`
  interface Vessel { id: ID! name: String home: Port }
  type Ship implements Vessel { id: ID! name: String home: Port crew: Int }
  type Barge implements Vessel { id: ID! name: String home: Port }
  type Port { name: String vessels: [Vessel] found: Found }
  union Found = Ship | Port
  type Query { ship(id: ID): Ship vessel: Vessel port: Port }
  type Subscription { sailed(id: ID): Ship }`);

const described = (source: string, { operationName = null as string | null, planned = source } = {}) =>
  describeOperation({ schema, source, planned, operationName });
const fields = (source: string, operationName?: string) =>
  described(source, { operationName: operationName ?? null })?.fields;

test('an operation is told with the fields that it asks for, those of its fragments too', () => {
  expect(fields('{ ship(id: 1) { ...F home { name } } } fragment F on Ship { crew again: crew }')).toEqual([
    'Port.name',
    'Query.ship',
    'Ship.crew',
    'Ship.home',
  ]);
});

test('a field of an interface is one of each object that may stand there', () => {
  expect(fields('{ vessel { name ... on Ship { crew } } }')).toEqual([
    'Barge.name',
    'Query.vessel',
    'Ship.crew',
    'Ship.name',
  ]);
  expect(fields('{ port { found { __typename ... on Vessel { id } } } }')).toEqual([
    'Barge.id',
    'Port.found',
    'Query.port',
    'Ship.id',
  ]);
});

test('a subscription is told like a query', () => {
  expect(described('subscription Sailing { sailed(id: "7") { name } }')).toMatchObject({
    name: 'Sailing',
    source: 'subscription Sailing{sailed(id:""){name}}',
    fields: ['Ship.name', 'Subscription.sailed'],
  });
});

test('of several operations the one that was asked is told, without the fragments of the others', () => {
  const source =
    'query A { ship { ...F } } query B { port { ...G } } fragment F on Ship { crew } fragment G on Port { name }';
  const one = described(source, { operationName: 'B' });
  expect(one).toMatchObject({
    name: 'B',
    source: 'query B{port{...G}}fragment G on Port{name}',
    fields: ['Port.name', 'Query.port'],
  });
  expect(one?.hash).toBe(
    createHash('sha256')
      .update(one?.source ?? '')
      .digest('hex'),
  );
});

test('what a caller may not see is not used, and is a part of the operation all the same', () => {
  const source = '{ ship { name crew } }';
  const whole = described(source);
  const less = described(source, { planned: '{ ship { name } }' });
  expect(less).toMatchObject({
    hash: whole?.hash,
    source: '{ship{name crew}}',
    fields: ['Query.ship', 'Ship.name'],
  });
  expect(less?.key).not.toBe(whole?.key);
});

test('introspection and names of types use nothing that could go', () => {
  expect(described('{ __typename __schema { types { name } } }')).toBeNull();
});
