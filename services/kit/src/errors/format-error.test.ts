import { GraphQLError } from 'graphql';
import { CodedError, InvariantError } from './coded-error';
import { formatGraphQLError, localeOf } from './format-error';
import { kitErrors } from './kit-errors';

const masked = jest.fn();
const format = (error: GraphQLError, locale: 'vi' | 'en' = 'en') =>
  formatGraphQLError(error.toJSON(), error, locale, masked);

beforeEach(() => masked.mockReset());

describe('what a caller sees of an error', () => {
  test('is its code, its text in the caller’s language with the details, and what to do', () => {
    const error = new CodedError(kitErrors.PAGE_SIZE_OUT_OF_RANGE, { value: 500, most: 100 });
    expect(format(error, 'vi')).toEqual({
      message: '«first» phải từ 1 đến 100, không phải 500.',
      extensions: {
        code: 'GRAPH_PAGE_SIZE_OUT_OF_RANGE',
        remedy: 'Lấy từng trang bằng «first» và «after».',
        details: { value: 500, most: 100 },
      },
    });
    expect(format(error, 'en').message).toBe('"first" must be 1 to 100, not 500.');
  });

  test('keeps the path, so that the rest of the answer can be told from the failed part', () => {
    const located = new GraphQLError('x', {
      path: ['agency', 'name'],
      originalError: new CodedError(kitErrors.CURSOR_UNKNOWN),
    });
    expect(format(located)).toMatchObject({
      path: ['agency', 'name'],
      extensions: { code: 'GRAPH_CURSOR_UNKNOWN' },
    });
  });

  test('is nothing but GRAPH_INTERNAL where the cause is a bug; the cause is reported', () => {
    const cause = new InvariantError('password is hunter2');
    const seen = format(new GraphQLError(cause.message, { originalError: cause }));
    expect(JSON.stringify(seen)).not.toContain('hunter2');
    expect(seen.extensions?.code).toBe('GRAPH_INTERNAL');
    expect(masked).toHaveBeenCalledWith(cause);
  });

  test('is masked too where a bug borrows a code that is on no list', () => {
    const seen = format(new GraphQLError('secret', { extensions: { code: 'MADE_UP' } }));
    expect(seen).toMatchObject({ extensions: { code: 'GRAPH_INTERNAL' } });
    expect(seen.message).not.toContain('secret');
  });

  test('says what is wrong with a request that does not fit the schema', () => {
    const fault = new GraphQLError('Cannot query field "nam".', {
      extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
    });
    const seen = format(fault);
    expect(seen.extensions?.code).toBe('GRAPH_REQUEST_INVALID');
    expect(seen.message).toContain('Cannot query field "nam".');
    expect(masked).not.toHaveBeenCalled();
  });

  test('keeps a code of the list that arrived as plain data from another process', () => {
    const error = new GraphQLError('x', {
      extensions: { code: 'GRAPH_DATE_MALFORMED', details: { value: '2025-02-30' } },
    });
    expect(format(error, 'en').message).toBe('"2025-02-30" is not a valid date.');
  });
});

test.each([
  [undefined, 'vi'],
  ['vi-VN,en;q=0.8', 'vi'],
  ['en-GB', 'en'],
  ['EN', 'en'],
  ['fr', 'vi'],
])('accept-language %s is answered in %s', (header, locale) => expect(localeOf(header)).toBe(locale));
