import { Kind } from 'graphql';
import { InvariantError, kitErrors } from '../errors';
import { dateScalar } from './date';
import { dateTimeScalar } from './date-time';

const string = (value: string) => ({ kind: Kind.STRING, value }) as const;
const MALFORMED = { definition: kitErrors.DATE_MALFORMED };

describe('Date', () => {
  test('is a day that exists, as an argument and as a literal', () => {
    expect(dateScalar.parseValue('2025-07-31')).toBe('2025-07-31');
    expect(dateScalar.parseLiteral(string('2025-07-31'))).toBe('2025-07-31');
  });

  test.each(['2025-02-30', '31/07/2025', 20250731, null])('refuses %s', (value) => {
    expect(() => dateScalar.parseValue(value)).toThrow(expect.objectContaining(MALFORMED));
  });

  test('refuses a literal that is no string', () => {
    expect(() => dateScalar.parseLiteral({ kind: Kind.INT, value: '20250731' })).toThrow(
      expect.objectContaining(MALFORMED),
    );
  });

  test('never answers anything but a day: an instant would have a time zone', () => {
    expect(dateScalar.serialize('2025-07-31')).toBe('2025-07-31');
    expect(() => dateScalar.serialize(new Date())).toThrow(InvariantError);
    expect(() => dateScalar.serialize('2025-07-31T00:00:00Z')).toThrow(InvariantError);
  });
});

describe('DateTime', () => {
  test('is an instant, whatever the offset it is written with', () => {
    const noon = new Date('2025-07-31T05:00:00Z');
    expect(dateTimeScalar.parseValue('2025-07-31T12:00:00+07:00')).toEqual(noon);
    expect(dateTimeScalar.parseLiteral(string('2025-07-31T05:00Z'))).toEqual(noon);
  });

  test.each(['2025-07-31T12:00:00', '2025-02-30T12:00:00Z', '2025-07-31T25:00:00Z', '2025-07-31', 'now', 0])(
    'refuses %s',
    (value) => expect(() => dateTimeScalar.parseValue(value)).toThrow(expect.objectContaining(MALFORMED)),
  );

  test('is answered in UTC, and never from anything but an instant', () => {
    expect(dateTimeScalar.serialize(new Date('2025-07-31T12:00:00+07:00'))).toBe('2025-07-31T05:00:00.000Z');
    expect(() => dateTimeScalar.serialize('2025-07-31')).toThrow(InvariantError);
    expect(() => dateTimeScalar.serialize(new Date(NaN))).toThrow(InvariantError);
  });
});
