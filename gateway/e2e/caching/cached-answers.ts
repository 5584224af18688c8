import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { command } from '../commands';
import { CHECKOUT, operationText, startSystem, type System } from '../system';
import { TOKENS } from '@lien-thong/kit/testing';

const TODAY = '2025-08-05';
const LAND = 'G10.dat-dai';
const BIRTH = '1.001193';
const TASK = 'PL01-R03';
/** Those that have one answer, which rests on subgraphs: what the gateway says of itself is never kept. */
const OPERATIONS = readdirSync(path.join(CHECKOUT, 'schema/operations'))
  .map((file) => path.basename(file, '.graphql'))
  .filter((name) => !/^subscription|^ {2}graph\b/m.test(operationText(name)));
const VARIABLES = JSON.parse(
  readFileSync(path.join(CHECKOUT, 'schema/operation-variables.json'), 'utf8'),
) as Record<string, object>;
/** So long a fact may take to arrive. */
const PATIENCE_MS = 10_000;

/**
 * Whatever is written, answers from memory become those of the subgraphs once the facts have arrived. The same on each
 * transport. @param settings what the configuration adds to that of every test.
 */
export function cachedAnswers(settings: () => Record<string, string>): void {
  let system: System;
  let known: Record<string, string>;

  beforeAll(async () => {
    system = await startSystem(undefined, settings(), 64 * 2 ** 20);
    known = await TOKENS.bearer(null, []);
    await untilKept();
  });
  afterAll(() => system?.stop());

  const metric = async (name: string, kind: string) => {
    const text = await (await fetch(system.url.replace('/graphql', '/metrics'))).text();
    return Number(new RegExp(`^lien_thong_cache_${name}\\{kind="${kind}"\\} (\\S+)$`, 'm').exec(text)?.[1]);
  };
  const ask = async (operation: string, headers: Record<string, string> = {}) =>
    (await system.run(operation, VARIABLES[operation] ?? {}, headers)).text;
  /** The bus of every subgraph has been found. */
  async function untilKept(): Promise<void> {
    const end = Date.now() + PATIENCE_MS;
    do {
      await ask('agency-card');
      await sleep(50);
    } while ((await metric('hits_total', 'answer')) === 0 && Date.now() < end);
    expect(await metric('hits_total', 'answer')).toBeGreaterThan(0);
  }
  async function seen(field: string, number = 'version'): Promise<number> {
    const { data } = await system.ask<{ it: Record<string, number> }>(
      `{ it: ${field} { ${number} } }`,
      {},
      known,
    );
    return data.it[number] as number;
  }
  /** The operations whose answer from memory is not that of the subgraphs: a caller who is known is never given it. */
  async function stale(): Promise<string[]> {
    const found: string[] = [];
    for (const operation of OPERATIONS) {
      if ((await ask(operation)) !== (await ask(operation, known))) found.push(operation);
    }
    return found;
  }
  async function expectTrue(): Promise<void> {
    const end = Date.now() + PATIENCE_MS;
    let found = await stale();
    while (found.length > 0 && Date.now() < end) found = await stale();
    expect(found).toEqual([]);
  }

  test('operations are answered from memory, as they were first', async () => {
    for (const operation of OPERATIONS) await ask(operation);
    const before = await metric('hits_total', 'answer');
    expect(await stale()).toEqual([]);
    expect((await metric('hits_total', 'answer')) - before).toBe(OPERATIONS.length);
  });

  test.each([
    [
      'a database goes into use',
      async () =>
        command(system, 'setDatabaseStatus', {
          ...{ database: LAND, status: 'OPERATIONAL', reportedOn: TODAY },
          expectedVersion: await seen(`database(code: "${LAND}")`),
        }),
    ],
    [
      'a procedure is renamed',
      async () =>
        command(system, 'amendProcedure', {
          code: BIRTH,
          expectedVersion: await seen(`procedure(code: "${BIRTH}")`, 'revision'),
          name: 'Đổi tên',
        }),
    ],
    [
      'progress of a task is reported',
      async () =>
        command(system, 'reportTaskProgress', {
          ...{ task: TASK, agency: 'G01', status: 'DONE', reportedOn: TODAY },
          expectedVersion: await seen(`task(id: "${TASK}")`),
        }),
    ],
    [
      'one body is merged into another',
      async () =>
        command(system, 'mergeAgencies', {
          from: [{ agency: 'G10', expectedVersion: await seen('agency(code: "G10")') }],
          ...{ into: 'G09', effectiveOn: TODAY },
        }),
    ],
  ])('when %s, every answer follows', async (_, change) => {
    await expectTrue();
    await change();
    await expectTrue();
  });

  test('a change in one domain drops what others answer, by their own facts', async () => {
    const readiness = `{ procedure(code: "${BIRTH}") { dataReadiness { replaceable waitingFor { code } } } }`;
    await system.ask(readiness);
    const drops = await metric('drops_total', 'answer');
    await command(system, 'setDatabaseStatus', {
      ...{ database: LAND, status: 'BUILDING', reportedOn: TODAY },
      expectedVersion: await seen(`database(code: "${LAND}")`),
    });
    await expectTrue();
    expect(await metric('drops_total', 'answer')).toBeGreaterThan(drops);
  });
}
