import { isEnumType, type GraphQLLeafType } from 'graphql';
import { hash, pick } from './hash';

const NUMBERS = [0, 1, -1, 7, 42, 2147483647];
const FLOATS = [0, 0.5, -3, 12, 1e21];
const ANYTHING = ['', 0, false, 'text', [], {}, { a: [1, null, { b: '' }] }, [[null], { c: 0.5 }]];
const WRONG = [{}, [], [1], 1.5, 'no such value', true, { __typename: 'Wrong' }];

/** A value of the type that the text decides; those that JavaScript takes for false are common. */
export function leafValue(type: GraphQLLeafType, text: string): unknown {
  if (isEnumType(type)) return pick(type.getValues(), text).name;
  switch (type.name) {
    case 'Int':
      return pick(NUMBERS, text);
    case 'Float':
      return pick(FLOATS, text);
    case 'Boolean':
      return pick([true, false], text);
    case 'Anything':
      return pick(ANYTHING, text);
    default:
      return pick(['', 'Đăng ký "x"\n', ...Array<string>(6).fill(hash(text).toString(36))], `${text}/`);
  }
}

/** Not of the type where it is one of GraphQL's own or an enum. */
export function wrongValue(type: GraphQLLeafType, text: string): unknown {
  const wrong = WRONG.filter(
    (value) => !(type.name === 'Boolean' && value === true) && !fits(type.name, value),
  );
  return pick(wrong, text);
}

function fits(type: string, value: unknown): boolean {
  if (typeof value === 'string') return type === 'String' || type === 'ID';
  return type === 'Float' && typeof value === 'number';
}
