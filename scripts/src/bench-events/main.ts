import { rmSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { loadServiceConfig } from '@lien-thong/kit/config';
import { todayInVietnam } from '@lien-thong/kit/clock';
import { houseEnvironment, loadHouseConfig, ROOT, type HouseConfig } from '../house/house-config';
import { openHouse, type House } from '../house/house';
import { startKafka } from '../house/kafka/node';
import type { Progress } from '../house/problem';
import { projectionsUrl, waitForProjections } from '../house/projections';
import { runToEnd } from '../house/run-to-end';
import { servicesOf } from '../house/services';
import { signToken } from '../token/sign-token';
import { countEvents } from './count';
import { cpuSeconds, cpuShares } from './cpu';
import { DossierReports } from './load';
import { Probes } from './probes';
import { report, type Run } from './report';

const FOLDER = path.join(ROOT, '.data/bench-events');
const PROBES = 60;
const PRELOAD_BATCH = 500;
/** Until the programs have compiled what they do often. */
const WARM_UP_SECONDS = 15;

/**
 * `npm run bench:events`: the whole house on a real Kafka, changes written at a rate, some through the gateway as probes.
 * `--rate 500 --seconds 60 --batch 25 --probes 10 --rows 10000 --rows 100000` (rows in the tables before each run).
 */
export async function main(progress: Progress): Promise<void> {
  const { values } = parseArgs({
    options: {
      rate: { type: 'string', default: '500' },
      seconds: { type: 'string', default: '60' },
      batch: { type: 'string', default: '25' },
      probes: { type: 'string', default: '10' },
      rows: { type: 'string', multiple: true, default: ['10000', '100000'] },
    },
  });
  const plan = {
    rate: Number(values.rate),
    seconds: Number(values.seconds),
    batch: Number(values.batch),
    probes: Number(values.probes),
    rows: values.rows.map(Number),
  };
  await runToEnd(async (signal) => {
    rmSync(FOLDER, { recursive: true, force: true });
    const kafka = await startKafka({ dataFolder: path.join(FOLDER, 'kafka'), onProgress: say });
    const settings = { DATA_DIR: FOLDER, DATABASE_URL: '', KAFKA_BROKERS: kafka.brokers };
    const config = loadHouseConfig({ ...process.env, ...settings });
    try {
      const house = await openHouse(config, progress, { gateway: true, signal });
      try {
        for (const run of await measure(config, house, plan)) process.stdout.write(report(run));
      } finally {
        await house.stop();
      }
    } finally {
      await kafka.erase();
      rmSync(FOLDER, { recursive: true, force: true });
    }
    return 0;
  });
}

interface Plan {
  readonly rate: number;
  readonly seconds: number;
  readonly batch: number;
  readonly probes: number;
  readonly rows: readonly number[];
}

async function measure(config: HouseConfig, house: House, plan: Plan): Promise<Run[]> {
  const serviceConfig = loadServiceConfig(houseEnvironment(config));
  const urls = servicesOf(ROOT).map(({ name }) => projectionsUrl(house.addresses.get(name) as string));
  const token = await signToken(config, { roles: ['registrar'], agency: null, scopes: [], hours: 8 });
  const gateway = house.addresses.get('gateway') as string;
  say('Probes …');
  const today = todayInVietnam(new Date());
  const probes = await Probes.prepare(gateway, token, today, PROBES);
  const load = await DossierReports.open(serviceConfig);
  const runs: Run[] = [];
  try {
    for (const rows of plan.rows) {
      say(`${rows} rows before the run …`);
      while (load.written < rows) await load.write(Math.min(PRELOAD_BATCH, rows - load.written));
      await waitForProjections(urls);
      say(
        `${plan.seconds} s at ${plan.rate} changes a second, after ${WARM_UP_SECONDS} s that are not measured …`,
      );
      await changes(plan, load, probes, WARM_UP_SECONDS);
      runs.push(
        await once(plan, load, probes, async () => {
          await waitForProjections(urls);
          return countEvents(serviceConfig);
        }),
      );
    }
  } finally {
    await load.close();
  }
  return runs;
}

async function once(
  plan: Plan,
  load: DossierReports,
  probes: Probes,
  count: () => Promise<Run['counted']>,
): Promise<Run> {
  const rowsBefore = load.written;
  const from = probes.latencies.length;
  const started = Date.now();
  const before = cpuSeconds();
  const written = await changes(plan, load, probes, plan.seconds);
  const seconds = (Date.now() - started) / 1000;
  const shares = cpuShares(before, cpuSeconds(), seconds);
  const latencies = probes.latencies.slice(from);
  const behindSince = Date.now();
  const counted = await count();
  return {
    ...{ plan, rowsBefore, written, latencies, shares, counted, seconds },
    ...{ unanswered: probes.lost, caughtUpMs: Date.now() - behindSince },
  };
}

/** @returns how many were written beside the probes. */
async function changes(
  { rate, batch, probes: probeRate }: Plan,
  load: DossierReports,
  probes: Probes,
  seconds: number,
): Promise<number> {
  const until = Date.now() + seconds * 1000;
  const [written] = await Promise.all([
    load.writeAtRate(rate - probeRate, batch, until),
    probes.run(probeRate, until),
  ]);
  return written;
}

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}
