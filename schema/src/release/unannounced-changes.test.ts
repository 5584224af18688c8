import { buildSchema } from 'graphql';
import { unannouncedChanges } from './unannounced-changes';

const TODAY = '2026-11-26';
const gone = (until: string) => `@deprecated(reason: "Use mate, until ${until}")`;
const sdl = (captain: string, rest = '') =>
  buildSchema(
    `type Query { ship(id: ID, old: Int): Ship } type Ship { name: String mate: String ${captain} } ${rest}`,
  );
const lines = (before: string, after: string) => unannouncedChanges(sdl(before), sdl(after), TODAY);

test('what is added, and a deprecation with half a year of notice, may be released', async () => {
  expect(await lines('', 'sails: Int')).toEqual([]);
  expect(await lines('captain: String', `captain: String ${gone('2027-05-25')}`)).toEqual([]);
});

test('a deprecation with less notice, or without a last day, may not', async () => {
  expect(await lines('captain: String', `captain: String ${gone('2027-05-24')}`)).toEqual([
    'Ship.captain: until 2027-05-24 is too early; the earliest day is 2027-05-25',
  ]);
  for (const reason of ['@deprecated', '@deprecated(reason: "until 2027-02-31")']) {
    expect(await lines('captain: String', `captain: String ${reason}`)).toEqual([
      expect.stringContaining('write @deprecated'),
    ]);
  }
});

test('a last day that was promised may move away, not closer', async () => {
  const promised = `captain: String ${gone('2027-01-31')}`;
  expect(await lines(promised, promised)).toEqual([]);
  expect(await lines(promised, `captain: String ${gone('2027-02-28')}`)).toEqual([]);
  expect(await lines(promised, `captain: String ${gone('2027-01-30')}`)).toEqual([
    'Ship.captain: until 2027-01-30 is too early; the earliest day is 2027-01-31',
  ]);
});

test('a field goes after its last day, not on it, and never unannounced', async () => {
  expect(await lines(`captain: String ${gone('2026-11-25')}`, '')).toEqual([]);
  expect(await lines(`captain: String ${gone('2026-11-26')}`, '')).toEqual([
    expect.stringContaining('promised until 2026-11-26'),
  ]);
  expect(await lines('captain: String', '')).toEqual([expect.stringContaining('it was never deprecated')]);
  expect(await lines('captain: String @deprecated', '')).toEqual([
    expect.stringContaining('names no last day'),
  ]);
});

test('a type goes with the fields that led to it', async () => {
  const PERSON = 'type Person { name: String }';
  const before = sdl(`captain: Person ${gone('2026-11-25')}`, PERSON);
  expect(await unannouncedChanges(before, sdl(''), TODAY)).toEqual([]);
  expect(await unannouncedChanges(sdl('captain: Person', PERSON), sdl(''), TODAY)).toHaveLength(2);
});

test('another type of a field is no removal, and is never announced', async () => {
  const before = `captain: String ${gone('2026-11-25')}`;
  expect(await lines(before, `captain: Int ${gone('2026-11-25')}`)).toEqual([
    expect.stringContaining("changed type from 'String' to 'Int'"),
  ]);
});
