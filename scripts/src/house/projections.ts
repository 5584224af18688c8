import { setTimeout as sleep } from 'node:timers/promises';
import { HouseProblem } from './problem';

const PAUSE_MS = 150;
const PATIENCE_MS = 10 * 60_000;

interface Handler {
  readonly handler: string;
  readonly position: number;
  readonly head: number;
  readonly parked: number;
}

/**
 * Waits until every handler has read all that its sources have said. A handler may state facts that another one reads,
 * so it takes two looks in a row at which nobody was behind. @returns the handlers that parked events.
 */
export async function waitForProjections(
  urls: readonly string[],
  patienceMs = PATIENCE_MS,
): Promise<string[]> {
  const end = Date.now() + patienceMs;
  let quiet = 0;
  for (;;) {
    const handlers = (await Promise.all(urls.map(handlersOf))).flat();
    const behind = handlers.filter((one) => one.position < one.head);
    quiet = behind.length === 0 ? quiet + 1 : 0;
    if (quiet === 2) return handlers.filter((one) => one.parked > 0).map((one) => one.handler);
    if (Date.now() > end) throw tooSlow(behind);
    await sleep(PAUSE_MS);
  }
}

async function handlersOf(url: string): Promise<Handler[]> {
  const answer = await fetch(url);
  if (!answer.ok) return [{ handler: url, position: 0, head: 1, parked: 0 }];
  return ((await answer.json()) as { handlers: Handler[] }).handlers;
}

function tooSlow(behind: readonly Handler[]): HouseProblem {
  const list = behind.map((one) => `${one.handler} ${one.position}/${one.head}`).join(', ');
  return new HouseProblem(
    `The projections did not catch up: ${list}. The log of the service says what holds it up.`,
  );
}

/** http://host:4001/graphql → http://host:4001/health/projections */
export function projectionsUrl(graphqlUrl: string): string {
  return new URL('/health/projections', graphqlUrl).toString();
}
