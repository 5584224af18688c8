import { smallGraph } from './small-graph';
import { timeOnFields } from './time-on-fields';

const faults = (query: string) =>
  timeOnFields(
    smallGraph({
      a: `"A ship." type Ship @key(fields: "id") { id: ID! afloat(asOf: Date): Boolean } ${query}`,
    }),
  );

test('a field takes the day, the lookup takes the key', () => {
  expect(faults('type Query { ship(id: ID!): Ship ships(asOf: Date): [Ship] }')).toEqual([]);
});

test('the root field that finds an entity takes no time', () => {
  expect(faults('type Query { ship(id: ID!, asOf: Date): Ship }')).toEqual([
    expect.stringContaining('Query.ship(asOf:): time belongs to fields'),
  ]);
});

test.each(['asOf: Date!', 'asOf: String', 'asOf: Date = "2025-01-01"'])(
  '«%s» is refused: asOf means today',
  (arg) => {
    expect(faults(`"A log." type Log { entry(${arg}): Int }`)).toEqual([
      expect.stringContaining('Log.entry(asOf:) has to be Date without a default'),
    ]);
  },
);
