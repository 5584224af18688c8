import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { todayInVietnam } from '@lien-thong/kit/clock';
import { Program } from '../bench-gateway/program/program';
import { answersAt } from '../bench-gateway/stand/answers-at';
import type { House } from '../house/house';
import type { HouseConfig } from '../house/house-config';
import { freePort } from '../house/ports';
import { signToken } from '../token/sign-token';
import { Facts } from './facts';
import { untilLive } from './live-at';
import { END, type PublishingJob, type StreamResult } from './load/job';
import { streamsOf } from './questions';
import { Publisher } from './registry';
import { Subscribers, type SubscriptionCount } from './subscribers';

export interface Plan {
  /** Of the partner and the load. */
  readonly env: NodeJS.ProcessEnv;
  /** Of the phases before and after. */
  readonly seconds: number;
  readonly warmUpSeconds: number;
  /** Publications and rollbacks together. */
  readonly changes: number;
  /** Questions to each replica. */
  readonly perSecond: number;
  readonly factsPerSecond: number;
  /** Subscribers of each transport at each replica. */
  readonly subscribers: number;
}

export interface Outcome {
  readonly phases: readonly { readonly name: string; readonly streams: readonly StreamResult[] }[];
  /** Milliseconds from the answer of the registry until each replica served it, one list for each replica. */
  readonly live: readonly (readonly number[])[];
  readonly changeSeconds: number;
  readonly facts: number;
  readonly subscriptions: SubscriptionCount;
}

const MOST_UNDER_WAY = 100;
const HEARD_MS = 20_000;
const POLL_MS = 50;

/** Publishes and rolls back under a constant load on every replica, with subscribers that are told of real changes. */
export async function publishing(
  config: HouseConfig,
  house: House,
  replicas: readonly string[],
  plan: Plan,
  signal: AbortSignal,
): Promise<Outcome> {
  const port = await freePort();
  const own = (name: string, args: readonly string[] = []) =>
    Program.start({
      name,
      command: process.execPath,
      args: [path.join(__dirname, name, 'main.js'), ...args],
      env: plan.env,
      logFile: path.join(config.logFolder, `${name}.log`),
    });
  const [partner, load] = [own('partner', [String(port)]), own('load')];
  let subscribers: Subscribers | undefined;
  try {
    const address = `http://127.0.0.1:${port}/graphql`;
    await partner.until(() => answersAt(address));
    const registrar = await signToken(config, { roles: ['registrar'], scopes: [], agency: null, hours: 8 });
    const editor = await signToken(config, { roles: ['agency-editor'], scopes: [], agency: 'G15', hours: 8 });
    const registry = house.addresses.get('registry') as string;
    const publisher = await Publisher.begin(registry, address, { editor, registrar });
    await Promise.all(replicas.map((url) => untilLive(url, false)));
    const [url = ''] = replicas;
    const streams = await streamsOf(url, plan.perSecond, MOST_UNDER_WAY);
    const origins = replicas.map((one) => new URL(one).origin);
    const run = (seconds: number | null) =>
      load.ask<StreamResult[]>({ origins, streams, seconds } satisfies PublishingJob);
    await run(plan.warmUpSeconds);
    const facts = await Facts.prepare(url, registrar, todayInVietnam(new Date()));
    subscribers = new Subscribers(replicas, plan.subscribers);
    await everybodyHears(facts, subscribers);
    const before = facts.stated.length;
    const stating = new AbortController();
    const stated = facts.run(plan.factsPerSecond, AbortSignal.any([stating.signal, signal]));
    const quiet = await run(plan.seconds);
    const begun = performance.now();
    const under = run(null);
    // Where the changes are broken off, so is this.
    under.catch(() => undefined);
    const live = await changes(publisher, replicas, plan.changes, signal);
    const changeSeconds = (performance.now() - begun) / 1000;
    load.tell(END);
    const swapping = await under;
    const after = await run(plan.seconds);
    stating.abort();
    await stated;
    const counted = facts.stated.slice(before);
    await heardBy(subscribers, counted);
    return {
      phases: [
        { name: 'before', streams: quiet },
        { name: 'during', streams: swapping },
        { name: 'after', streams: after },
      ],
      ...{ live, changeSeconds, facts: counted.length, subscriptions: subscribers.count(counted) },
    };
  } finally {
    subscribers?.close();
    await Promise.all([load.stop(), partner.stop()]);
  }
}

/** The next change comes when the last is live everywhere. */
async function changes(
  publisher: Publisher,
  replicas: readonly string[],
  count: number,
  signal: AbortSignal,
): Promise<number[][]> {
  const live: number[][] = replicas.map(() => []);
  for (let n = 0; n < count; n += 1) {
    signal.throwIfAborted();
    const publishes = n % 2 === 0;
    await (publishes ? publisher.publish() : publisher.rollback());
    const times = await Promise.all(replicas.map((url) => untilLive(url, publishes)));
    times.forEach((ms, i) => live[i]?.push(ms));
  }
  return live;
}

/** A subscription has no answer that says that it stands: it does when it was told of something. */
async function everybodyHears(facts: Facts, subscribers: Subscribers): Promise<void> {
  const end = Date.now() + HEARD_MS;
  for (;;) {
    const fact = await facts.state();
    await sleep(POLL_MS);
    if (subscribers.haveAllHeard(fact) || Date.now() > end) return;
    await sleep(POLL_MS * 4);
  }
}

async function heardBy(subscribers: Subscribers, facts: Facts['stated']): Promise<void> {
  const end = Date.now() + HEARD_MS;
  while (Date.now() < end && !facts.every((fact) => subscribers.haveAllHeard(fact))) await sleep(POLL_MS);
}
