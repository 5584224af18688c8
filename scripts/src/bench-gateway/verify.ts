import { isDeepStrictEqual } from 'node:util';
import { HouseProblem } from '../house/problem';
import type { CannedAnswer } from './canned-answers';

const HEADERS = { 'content-type': 'application/json', accept: 'application/json' };

/**
 * Holds every answer of a contender against the right one; the order of keys is free, everything else is not.
 * @returns the length of each answer in bytes, in which contenders differ by a line end.
 * @throws HouseProblem where an answer differs.
 */
export async function verify(
  name: string,
  url: string,
  answers: readonly CannedAnswer[],
): Promise<Map<string, number>> {
  const lengths = new Map<string, number>();
  for (const { request, body, answer } of answers) {
    const response = await fetch(url, { method: 'POST', headers: HEADERS, body });
    const text = await response.text();
    if (response.status !== 200 || !isDeepStrictEqual(parsed(text), JSON.parse(answer)))
      throw new HouseProblem(
        `${name} answers ${request.operationName} ${JSON.stringify(request.variables)} otherwise than the data say, ` +
          `with status ${response.status}: ${text.slice(0, 300)}`,
      );
    lengths.set(body, Buffer.byteLength(text));
  }
  return lengths;
}

/** What a gateway says about itself beside the answer is its own affair; errors are not. */
function parsed(text: string): unknown {
  try {
    const { extensions: _own, ...answer } = JSON.parse(text) as Record<string, unknown>;
    return answer;
  } catch {
    return text;
  }
}
