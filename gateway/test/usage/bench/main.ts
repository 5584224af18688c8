import { parseArgs } from 'node:util';
import { ANONYMOUS } from '@lien-thong/kit/identity';
import { buildSchema } from 'graphql';
import type { GatewayContext } from '../../../src/context';
import { clientNameOf } from '../../../src/usage';
import { UsageEntries } from '../../../src/usage/usage-entries';
import { UsageRecorder } from '../../../src/usage/usage-recorder';

const CLIENTS = ['portal', 'dashboard', 'mobile', 'partner of G15', 'unnamed'];
const FIELDS = Array.from({ length: 200 }, (_, i) => `field${i}`);
const SCHEMA = buildSchema(
  `type Query { thing(id: ID): Thing } type Thing { id: ID ${FIELDS.map((name) => `${name}: String`).join(' ')} }`,
);
const OPERATIONS = FIELDS.map(
  (field) => `query { thing(id: "1") { id ${field} ${FIELDS.slice(0, 30).join(' ')} } }`,
);

interface Requests {
  readonly programs: readonly object[];
  readonly headers: readonly Record<string, string>[];
}

/**
 * `npm run bench:usage -- --requests 5000000 --rounds 5`: CPU that counting adds to a request, by a loop that counts held
 * against the same loop that does not, turn by turn; and what making a report of it takes.
 */
export async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { requests: { type: 'string', default: '5000000' }, rounds: { type: 'string', default: '5' } },
  });
  const requests = Number(values.requests);
  const made: Requests = {
    programs: OPERATIONS.map(() => ({})),
    headers: CLIENTS.map((name) => ({ 'apollographql-client-name': name })),
  };
  const added: number[] = [];
  for (let round = 0; round < Number(values.rounds); round += 1) {
    const without = cpuOf(() => loop(requests, made, null));
    const recorder = new UsageRecorder(() => new Date());
    const counting = cpuOf(() => loop(requests, made, recorder));
    added.push(((counting - without) / requests) * 1000);
    if (round === 0) await report(recorder);
  }
  const sorted = added.sort((one, other) => one - other);
  say(
    `counting adds ${ns(sorted[Math.floor(sorted.length / 2)])} ns of CPU to a request (median of ${sorted.length} rounds; ${ns(sorted[0])} to ${ns(sorted.at(-1))})`,
  );
}

async function report(recorder: UsageRecorder): Promise<void> {
  const entries = new UsageEntries(recorder.tally);
  const taken = recorder.take();
  const before = process.cpuUsage();
  const told = await entries.of(taken, 0);
  const { user, system } = process.cpuUsage(before);
  const each = (user + system) / 1000 / OPERATIONS.length;
  say(
    `the first report of ${OPERATIONS.length} operations, ${told.length} entries: ${each.toFixed(2)} ms of CPU an operation`,
  );
}

/** Answers nothing: what is left of a request is its context and its program. */
function loop(requests: number, { programs, headers }: Requests, recorder: UsageRecorder | null): number {
  let seen = 0;
  for (let i = 0; i < requests; i += 1) {
    const place = (i * 7919) % programs.length;
    const program = programs[place] as object;
    const said = headers[Math.floor(i / programs.length) % headers.length] as Record<string, string>;
    const context: GatewayContext = {
      instant: NOW,
      locale: 'vi',
      correlationId: 'x',
      identity: ANONYMOUS,
      client: recorder ? clientNameOf(said) : 'x',
    };
    if (recorder) {
      const requested = { source: OPERATIONS[place] as string, operationName: null };
      recorder.count(recorder.useOf(program, SCHEMA, requested, null), context.client);
    }
    seen += context.client.length;
  }
  return seen;
}

const NOW = new Date(0);

/** Microseconds, of every thread. */
function cpuOf(work: () => number): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return user + system;
}

function ns(nanoseconds: number | undefined): string {
  return (nanoseconds ?? 0).toFixed(0);
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
