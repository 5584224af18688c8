import { factContract } from '../events';
import { smallGraph } from './small-graph';
import { subscriptions } from './subscriptions';

const SAILED = factContract({
  properties: { ship: { type: 'string' }, port: { type: ['string', 'null'] }, crew: { type: 'integer' } },
  required: ['ship', 'port'],
});
const CONTRACTS = new Map([
  ['ships.ship-sailed.v1', SAILED],
  ['crews.crew-hired.v1', SAILED],
]);
const SHIP =
  '"A ship." type Ship @key(fields: "id") { id: ID! } "A log." type Log @key(fields: "ship day") { day: Date }';

const faults = (field: string) =>
  subscriptions(
    smallGraph(
      {
        ships: `${SHIP} type Subscription { ${field} }`,
        crews: '"A crew." type Crew @key(fields: "id") { id: ID! }',
      },
      CONTRACTS,
    ),
  );
const EVENT = '@event(type: ["ships.ship-sailed.v1"], key: "ship")';

test.each([
  `sailed: Ship ${EVENT}`,
  `sailed(id: ID): Ship ${EVENT}`,
  `sailed(id: ID, port: String, crew: Int): Ship ${EVENT}`,
])('«%s» follows a fact of its own subgraph to an entity of its own', (field) => {
  expect(faults(field)).toEqual([]);
});

test.each([
  ['sailed: Ship', 'has to say with @event which facts it follows'],
  ['sailed: Ship @event(type: [], key: "ship")', 'has to say with @event which facts it follows'],
  ['sailed: Ship @event(type: ["ships.ship-sunk.v1"], key: "ship")', 'no ships.ship-sunk.v1 of ships'],
  ['hired: Ship @event(type: ["crews.crew-hired.v1"], key: "ship")', 'no crews.crew-hired.v1 of ships'],
  ['sailed: Ship @event(type: ["ships.ship-sailed.v1"], key: "name")', 'no text or number "name"'],
  // Null in some events, or left out.
  ['sailed: Ship @event(type: ["ships.ship-sailed.v1"], key: "port")', 'no text or number "port"'],
  ['sailed: Ship @event(type: ["ships.ship-sailed.v1"], key: "crew")', 'no text or number "crew"'],
  [`sailed(from: ID): Ship ${EVENT}`, 'Subscription.sailed(from:): ships.ship-sailed.v1 has no property'],
  [`sailed: Ship! ${EVENT}`, 'one key field, or null'],
  [`sailed: [Ship] ${EVENT}`, 'one key field, or null'],
  [`sailed: Log ${EVENT}`, 'one key field, or null'],
  [`sailed: Crew ${EVENT}`, 'one key field, or null'],
  [`sailed: String ${EVENT}`, 'one key field, or null'],
])('«%s» is refused', (field, message) => {
  expect(faults(field)).toEqual([expect.stringContaining(message)]);
});
