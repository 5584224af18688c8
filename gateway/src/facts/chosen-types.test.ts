import { chosenTypes } from './chosen-types';

const open = ['crews.crew-hired.v1', 'ships.ship-sailed.v1', 'ships.ship-sailed.v2', 'ships.ship-sunk.v1'];
const choose = (asked: string[] | null, ...scopes: string[]) => [...chosenTypes({ open, asked, scopes })];
const refusal = (asked: string[] | null, ...scopes: string[]) => {
  try {
    return choose(asked, ...scopes);
  } catch (error) {
    const { extensions } = error as { extensions: { code: string; details: object } };
    return [extensions.code, extensions.details];
  }
};

test('who asks for nothing in particular gets what its scopes allow', () => {
  expect(choose(null, 'profile', 'facts:ships')).toEqual(open.slice(1));
  expect(choose(null, 'facts:ships.ship-sunk.v1', 'facts:crews')).toEqual([open[0], open[3]]);
});

test('a name stands for a type, for all of its versions, or for all of its subgraph', () => {
  expect(choose(['ships.ship-sailed'], 'facts:ships')).toEqual(open.slice(1, 3));
  expect(choose(['ships', 'ships.ship-sunk.v1'], 'facts:ships')).toEqual(open.slice(1));
});

test('a name ends at a dot: nothing is granted that only begins alike', () => {
  expect(refusal(['ships'], 'facts:ship')).toEqual(['FACTS_SCOPE_MISSING', { scope: 'facts:ships' }]);
  expect(refusal(['ship'], 'facts:ship')).toEqual(['FACTS_TYPE_UNKNOWN', { type: 'ship' }]);
});

test('who may read a part is told which scope the whole needs', () => {
  expect(refusal(['ships'], 'facts:ships.ship-sunk')).toEqual([
    'FACTS_SCOPE_MISSING',
    { scope: 'facts:ships' },
  ]);
});

test('without a scope for facts nothing is told, whatever else the token may do', () => {
  for (const scopes of [[], ['ships'], ['facts'], ['facts:'], ['facts:engines'], ['FACTS:ships']]) {
    expect(refusal(null, ...scopes)).toEqual(['FACTS_SCOPE_MISSING', { scope: 'facts:…' }]);
    expect(refusal(['ships'], ...scopes)).toEqual(['FACTS_SCOPE_MISSING', { scope: 'facts:ships' }]);
  }
});

test('a type that is not open is unknown, even to a scope that names it', () => {
  expect(refusal(['ships.ship-built.v1'], 'facts:ships', 'facts:ships.ship-built.v1')).toEqual([
    'FACTS_TYPE_UNKNOWN',
    { type: 'ships.ship-built.v1' },
  ]);
});
