import fc from 'fast-check';
import { GraphQLError } from 'graphql';
import { untold } from './untold';

const path = fc.array(fc.constantFrom<string | number>('a', 'b', 0, 1), { maxLength: 4 });
const place = fc.array(fc.constantFrom<string | number>('a', 'b', 0, 1), { minLength: 1, maxLength: 4 });
const violation = (at: readonly (string | number)[]) =>
  ({ kind: 'missing', path: at, coordinate: 'T.f' }) as const;
const errorAt = (at: readonly (string | number)[] | undefined) => new GraphQLError('x', { path: at });
const begins = (one: readonly unknown[], other: readonly unknown[]) =>
  one.every((step, index) => other[index] === step);

test('a violation is told unless an error stands at its place, above or beneath it', () => {
  fc.assert(
    fc.property(fc.array(place), fc.array(path), (violated, failed) => {
      const told = untold(violated.map(violation), failed.map(errorAt));
      const expected = violated.filter(
        (at) => !failed.some((error) => error.length > 0 && (begins(error, at) || begins(at, error))),
      );
      expect(told.map((one) => one.path)).toEqual(expected);
    }),
  );
});

test('a name is not a number, and an error of no place explains nothing', () => {
  expect(untold([violation(['a', 1])], [errorAt(['a', '1'])])).toHaveLength(1);
  expect(untold([violation(['a', 1])], [errorAt(undefined)])).toHaveLength(1);
});
