import { setTimeout as sleep } from 'node:timers/promises';
import { HouseProblem } from '../house/problem';
import { LATER_FIELD } from './partner/sdl';

/** The time is known to within so much; asking more often would be a load of its own. */
const POLL_MS = 20;
const GIVE_UP_MS = 60_000;
const QUESTION = JSON.stringify({ query: '{ __type(name: "PaknReport") { fields { name } } }' });

interface Answer {
  readonly data: { readonly __type: { readonly fields: readonly { readonly name: string }[] } | null };
}

/** @returns milliseconds until a replica serves a version with the later field, or one without it. */
export async function untilLive(url: string, withLaterField: boolean): Promise<number> {
  const begun = performance.now();
  while ((await hasLaterField(url)) !== withLaterField) {
    if (performance.now() - begun > GIVE_UP_MS) {
      throw new HouseProblem(`${url} has not taken a version over within ${GIVE_UP_MS / 1000} s`);
    }
    await sleep(POLL_MS);
  }
  return performance.now() - begun;
}

/** @returns undefined where there is no subgraph of the partner yet. */
async function hasLaterField(url: string): Promise<boolean | undefined> {
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(url, { method: 'POST', headers, body: QUESTION });
  const { data } = (await response.json()) as Answer;
  return data.__type?.fields.some(({ name }) => name === LATER_FIELD);
}
