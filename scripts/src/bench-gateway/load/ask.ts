import type { Dispatcher } from 'undici';

const HEADERS = { 'content-type': 'application/json', accept: 'application/json' };

/**
 * One POST whose answer is counted, not read: what is measured is the gateway, so its load must cost little.
 * @returns what is wrong with the answer, undefined where it has status 200 and the length it must have.
 */
export function ask(
  pool: Dispatcher,
  path: string,
  body: string,
  length: number,
): Promise<string | undefined> {
  return new Promise((resolve) => {
    let status = 0;
    let received = 0;
    pool.dispatch(
      { method: 'POST', path, body, headers: HEADERS },
      {
        onRequestStart: () => undefined,
        onResponseStart: (_controller, statusCode) => {
          status = statusCode;
        },
        onResponseData: (_controller, chunk) => {
          received += chunk.length;
        },
        onResponseEnd: () =>
          resolve(
            status === 200 && received === length
              ? undefined
              : `status ${status}, ${received} bytes instead of ${length}`,
          ),
        onResponseError: (_controller, error) => resolve(error.message),
      },
    );
  });
}
