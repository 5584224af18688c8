import { SseClient } from '../../test/sse-client';
import { command } from '../commands';
import { startSystem, type System } from '../system';

const TODAY = '2025-08-05';
const LAND = 'G10.dat-dai';
const BIRTH = '1.001193';
const REGISTRATION = '1.012753';
const TASK = 'PL01-R03';

/**
 * Each field of Subscription, end to end: a command at one subgraph, and its subscriber is answered with what several say.
 * The same on each transport. @param settings what the configuration adds to that of every test.
 */
export function liveUpdates(settings: () => Record<string, string>): void {
  let system: System;
  const open: SseClient[] = [];

  beforeAll(async () => {
    system = await startSystem(undefined, settings());
  });
  afterAll(() => system?.stop());
  afterEach(() => open.splice(0).forEach((client) => client.leave()));

  async function subscribe(query: string, variables: object = {}, headers: Record<string, string> = {}) {
    const client = await SseClient.open(system.url, query, { variables, headers });
    open.push(client);
    return client;
  }
  /** The number that a command has to have seen, of one entity. */
  async function seen(field: string, number = 'version'): Promise<number> {
    const { data } = await system.ask<{ it: Record<string, number> }>(`{ it: ${field} { ${number} } }`);
    return data.it[number] as number;
  }
  const databaseIs = async (status: string) =>
    command(system, 'setDatabaseStatus', {
      ...{ database: LAND, status, reportedOn: TODAY },
      expectedVersion: await seen(`database(code: "${LAND}")`),
    });
  /** Takes answers until one is as expected; facts of the same entity may have come before. */
  async function answered(client: SseClient, expected: unknown): Promise<void> {
    for (;;) {
      const data = await client.data();
      if (JSON.stringify(data) === JSON.stringify(expected)) return;
    }
  }

  test('databaseStatusChanged: the database, with what its owner, the procedures and the tasks say of it', async () => {
    const client = await subscribe(
      `subscription ($code: ID) { databaseStatusChanged(code: $code) {
         code status { value: status } owner { name } tasks { totalCount } } }`,
      { code: LAND },
    );
    await databaseIs('CLEANING');
    const { data } = await system.ask<{ database: object }>(
      `{ database(code: "${LAND}") { code status { value: status } owner { name } tasks { totalCount } } }`,
    );
    expect(data.database).toMatchObject({
      status: { value: 'CLEANING' },
      owner: { name: expect.any(String) },
    });
    await answered(client, { databaseStatusChanged: data.database });
  });

  test('procedureReadinessChanged: the procedure, with its agency and its services', async () => {
    const client = await subscribe(
      `subscription { procedureReadinessChanged(code: "${REGISTRATION}") {
         code dataReadiness { total replaceable } managingAgency { code } onlineLevel services { totalCount } } }`,
    );
    await command(
      system,
      'amendProcedure',
      {
        code: REGISTRATION,
        expectedVersion: await seen(`procedure(code: "${REGISTRATION}")`, 'revision'),
        components: [{ name: 'Giấy chứng nhận quyền sử dụng đất' }],
      },
      'G10',
    );
    const { procedureReadinessChanged } = (await client.data()) as { procedureReadinessChanged: object };
    expect(procedureReadinessChanged).toMatchObject({
      code: REGISTRATION,
      dataReadiness: { total: 1, replaceable: 1 },
      managingAgency: { code: 'G10' },
      services: { totalCount: 1 },
    });
  });

  test('agencyChanged: the agency with its longer feed, and what every domain says of it', async () => {
    const selection = 'code changes { totalCount } databases { totalCount } procedures { totalCount }';
    interface Card {
      readonly changes: { readonly totalCount: number };
    }
    const { data: before } = await system.ask<{ agency: Card }>(`{ agency(code: "G10") { ${selection} } }`);
    const client = await subscribe(`subscription { agencyChanged(code: "G10") { ${selection} } }`);
    await databaseIs('COMPLETE');
    const { agencyChanged } = (await client.data()) as { agencyChanged: Card };
    expect({ ...agencyChanged, changes: null }).toEqual({ ...before.agency, changes: null });
    expect(agencyChanged.changes.totalCount).toBeGreaterThan(before.agency.changes.totalCount);
  });

  test('targetRecounted: the target, after a level was set in another domain', async () => {
    const client = await subscribe('subscription { targetRecounted { code name actual { basis } } }');
    const service = `DVC-${BIRTH}`;
    for (const level of ['PARTIAL', 'FULL']) {
      const expectedVersion = await seen(`publicService(id: "${service}")`);
      await command(system, 'setServiceLevel', { service, level, expectedVersion });
    }
    expect(await client.data()).toMatchObject({
      targetRecounted: { code: expect.any(String), actual: { basis: expect.any(String) } },
    });
  });

  test('taskProgressReported: the task, with its leads', async () => {
    const client = await subscribe(
      `subscription { taskProgressReported(id: "${TASK}") { id status { status } leads { code name } } }`,
    );
    await command(system, 'reportTaskProgress', {
      ...{ task: TASK, agency: 'G01', status: 'DONE', reportedOn: TODAY },
      expectedVersion: await seen(`task(id: "${TASK}")`),
    });
    expect(await client.data()).toEqual({
      taskProgressReported: {
        id: TASK,
        status: { status: 'DONE' },
        leads: [{ code: 'G01', name: 'Bộ Công an' }],
      },
    });
  });

  test('whoever comes back with Last-Event-ID is told what it missed, once, and nothing else', async () => {
    const query = 'subscription { databaseStatusChanged { code status { status } } }';
    const first = await subscribe(query);
    await databaseIs('CLEANING');
    expect(await first.data()).toMatchObject({ databaseStatusChanged: { code: LAND } });
    const place = first.lastId as string;
    first.leave();
    await databaseIs('COMPLETE');
    const again = await subscribe(query, {}, { 'last-event-id': place });
    const missed = await again.next();
    expect(missed.data?.data).toEqual({
      databaseStatusChanged: { code: LAND, status: { status: 'COMPLETE' } },
    });
    await databaseIs('OPERATIONAL');
    expect(await again.data()).toEqual({
      databaseStatusChanged: { code: LAND, status: { status: 'OPERATIONAL' } },
    });
    const last = await subscribe(query, {}, { 'last-event-id': missed.id as string });
    expect(await last.data()).toEqual({
      databaseStatusChanged: { code: LAND, status: { status: 'OPERATIONAL' } },
    });
  });

  test('a subgraph that is down leaves the rest of that answer standing', async () => {
    const client = await subscribe(
      `subscription { databaseStatusChanged(code: "${LAND}") { code owner { name } tasks { totalCount } } }`,
    );
    const restore = await system.cut('directives');
    await databaseIs('CLEANING');
    const { data } = await client.next();
    await restore();
    expect(data?.data).toEqual({
      databaseStatusChanged: { code: LAND, owner: { name: expect.any(String) }, tasks: null },
    });
    expect(data?.errors?.map(({ path, extensions: { code } }) => [path, code])).toEqual([
      [['databaseStatusChanged', 'tasks'], 'GRAPH_SUBGRAPH_UNAVAILABLE'],
    ]);
  });
}
