import {
  QueryFailedError,
  QueryRunnerAlreadyReleasedError,
  QueryRunnerProviderAlreadyReleasedError,
} from 'typeorm';
import { isTransient } from './is-transient';

const withCode = (code: string) => Object.assign(new Error('failed'), { code });

describe('a failure is transient, so that its event is tried again and not parked', () => {
  test.each(['08006', '40001', '40P01', '53300', '57P01', '58030', '55P03', '25P03'])(
    'when PostgreSQL says %s',
    (code) => expect(isTransient(new QueryFailedError('SELECT 1', [], withCode(code)))).toBe(true),
  );

  test.each(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'EAI_AGAIN'])(
    'when the network says %s',
    (code) => expect(isTransient(withCode(code))).toBe(true),
  );

  test.each([
    'Connection terminated unexpectedly',
    'Client has encountered a connection error and is not queryable',
    'timeout exceeded when trying to connect',
  ])('when the driver says, without a code, «%s»', (message) =>
    expect(isTransient(new QueryFailedError('SELECT 1', [], new Error(message)))).toBe(true),
  );

  test('when the connection was lost between two statements', () => {
    expect(isTransient(new QueryRunnerAlreadyReleasedError())).toBe(true);
    expect(isTransient(new QueryRunnerProviderAlreadyReleasedError())).toBe(true);
  });
});

describe('a failure is the event’s own, so that it is parked', () => {
  test.each(['22P02', '23505', '23502', '42703'])('when PostgreSQL says %s', (code) =>
    expect(isTransient(new QueryFailedError('SELECT 1', [], withCode(code)))).toBe(false),
  );

  test.each([new TypeError('x is undefined'), 'text', null, undefined, { code: '40001' }])(
    'when something else is thrown: %s',
    (error) => expect(isTransient(error)).toBe(false),
  );
});
