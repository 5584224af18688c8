import { buildSchema, parse, print, stripIgnoredCharacters, validate } from 'graphql';
import { hideLiterals } from './hidden-literals';

const SCHEMA = buildSchema(`
  scalar Anything
  enum Kind { BOAT BARGE }
  input Filter { kind: Kind name: String not: Filter ids: [ID!] tags: [[Int]] afloat: Boolean extra: Anything }
  type Query {
    ships(filter: Filter, ids: [ID!], above: Float, kinds: [Kind!]): [Ship]
    any(of: Anything, in: [Anything]): Ship
  }
  type Ship { id: ID! name(short: Boolean): String a1: Int }`);

function hidden(source: string): string {
  const document = parse(source);
  expect(validate(SCHEMA, document)).toEqual([]);
  return stripIgnoredCharacters(print(hideLiterals(document, SCHEMA)));
}

test('texts, numbers and truths are hidden wherever they stand', () => {
  expect(
    hidden(
      `query Q($name: String = "Lê Văn An", $on: Boolean = false) {
      ships(ids: ["001234567890", 42], above: 1.5, filter: { name: """a long
        name""", afloat: false, not: { name: $name } }) { name(short: false) @include(if: $on) id @skip(if: false) }
    }`,
    ),
  ).toBe(
    'query Q($name:String=""$on:Boolean=true){ships(ids:["" 0]above:0 filter:{name:"" afloat:true not:{name:$name}}){name(short:true)@include(if:$on)id@skip(if:true)}}',
  );
});

test('values of enums, fields of inputs and variables stay: a change of them breaks the operation', () => {
  expect(
    hidden(
      'query($k: Kind!, $f: Filter) { ships(kinds: [BOAT, $k], filter: { kind: BARGE, not: $f }) { id } }',
    ),
  ).toBe('query($k:Kind!$f:Filter){ships(kinds:[BOAT$k]filter:{kind:BARGE not:$f}){id}}');
});

test('a list is as long as it has different things, so that its length makes no operation of its own', () => {
  expect(hidden('{ ships(ids: ["1", "2", "3"], filter: { tags: [[1, 2], [3], []] }) { id } }')).toBe(
    '{ships(ids:[""]filter:{tags:[[0][]]}){id}}',
  );
});

test('of what the schema does not know the shape of, variables are left', () => {
  expect(
    hidden(
      'query($v: String) { any(of: { nguyen: "An", born: 1990, in: { where: $v }, word: HANOI }, in: [HANOI, { a: 1 }]) { id } }',
    ),
  ).toBe('query($v:String){any(of:{k1:{k1:$v}}in:[""{}]){id}}');
});

test('an alias says nothing, is the same where it was the same, and never the name of a field', () => {
  expect(
    hidden(
      '{ p_001234567890: any { id } ...F p_001234567890: any { name a1 } an: any { id: name } } fragment F on Query { an: any { id: name } }',
    ),
  ).toBe('{a2:any{id}...F a2:any{name a1}a4:any{a3:name}}fragment F on Query{a4:any{a3:name}}');
});

test('a comment goes with everything else that is none of the operation', () => {
  expect(hidden('# for Mr An\n{ any { id # 001234567890\n } }')).toBe('{any{id}}');
});
