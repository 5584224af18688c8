import { operationText, startSystem, type System } from '../system';

/** What nobody outside may read: an address, a port, a place in the code, a driver's words. */
const LEAK =
  /\d+\.\d+\.\d+\.\d+|localhost|\.invalid|ECONN|fetch failed|stack|node_modules|\.[jt]s:\d|:\d{4,5}\b/i;

const OTHERS = `{
  overdueSummary(asOf: "2025-07-31") { agency { name } total }
  databaseProgress(asOf: "2025-08-05") { total }
  programmes { code }
  agency(code: "G10") { name }
}`;

interface Others {
  readonly overdueSummary: { readonly agency: object | null; readonly total: number }[];
  readonly databaseProgress: object[];
  readonly programmes: object[];
  readonly agency: object | null;
}

describe('a subgraph that is down', () => {
  let system: System;
  let whole: { readonly agency: object };

  const card = () => system.ask<typeof whole>(operationText('agency-card'), { code: 'G10' });

  beforeAll(async () => {
    system = await startSystem();
    const answer = await card();
    expect(answer.errors).toBeUndefined();
    whole = answer.data;
  });
  afterAll(() => system?.stop());

  test.each([
    ['databases', ['databases', 'lateDatabases', 'unreportedDatabases']],
    ['directives', ['leads', 'sharedAsMember', 'overdueCount']],
    ['procedures', ['dataReadiness', 'procedures']],
    ['public-services', ['offeringMismatches', 'publicServices']],
  ])(
    '%s: its part of the card is null with a coded error, the rest is as before, and it comes back',
    async (name, parts) => {
      const restore = await system.cut(name);
      const { status, data, errors, text } = await card();
      expect(status).toBe(200);
      expect(data.agency).toEqual({
        ...whole.agency,
        ...Object.fromEntries(parts.map((part) => [part, null])),
      });
      expect(errors?.map((error) => error.path).sort()).toEqual(parts.map((part) => ['agency', part]).sort());
      expect(new Set(errors?.map((error) => error.extensions.code))).toEqual(
        new Set(['GRAPH_SUBGRAPH_UNAVAILABLE']),
      );
      expect(errors?.[0]?.message).toBe('Một phần dữ liệu tạm thời chưa lấy được.');
      expect(JSON.stringify(errors)).not.toMatch(LEAK);
      expect(text).not.toMatch(/ECONN|fetch failed|"stack|127\.0\.0\.1/);

      await restore();
      const again = await card();
      expect(again.errors).toBeUndefined();
      expect(again.data).toEqual(whole);
    },
  );

  test('agencies: what the others answer stands, and bodies are known by their code alone', async () => {
    const before = await system.ask<Others>(OTHERS);
    expect(before.errors).toBeUndefined();
    const restore = await system.cut('agencies');
    const { data, errors } = await system.ask<Others>(OTHERS);
    expect(data.agency).toBeNull();
    expect(data.databaseProgress).toEqual(before.data.databaseProgress);
    expect(data.programmes).toEqual(before.data.programmes);
    expect(data.overdueSummary).toHaveLength(41);
    expect(data.overdueSummary.map((row) => row.total)).toEqual(
      before.data.overdueSummary.map((row) => row.total),
    );
    expect(data.overdueSummary.every((row) => row.agency === null)).toBe(true);
    expect(errors).toContainEqual(
      expect.objectContaining({
        path: ['agency'],
        extensions: expect.objectContaining({ code: 'GRAPH_SUBGRAPH_UNAVAILABLE' }),
      }),
    );
    expect(errors).toContainEqual(expect.objectContaining({ path: ['overdueSummary', 0, 'agency', 'name'] }));
    expect(JSON.stringify(errors)).not.toMatch(LEAK);
    const codes = await system.ask<Pick<Others, 'overdueSummary'>>(
      '{ overdueSummary(asOf: "2025-07-31") { agency { code } } }',
    );
    expect(codes.errors).toBeUndefined();
    expect(codes.data.overdueSummary[0]).toEqual({ agency: { code: 'G01' } });
    await restore();
    expect(await system.ask<Others>(OTHERS)).toMatchObject({ data: before.data });
  });

  test('the gateway stays ready while any subgraph answers, and says which one does not', async () => {
    const restore = await system.cut('procedures');
    const ready = await fetch(new URL('/health/ready', system.url));
    expect(ready.status).toBe(200);
    expect(await ready.json()).toMatchObject({
      status: 'ok',
      subgraphs: { procedures: 'unavailable', agencies: 'ok' },
    });
    await restore();
  });

  test('every subgraph down: the gateway is not ready, and says so within the shape of every answer', async () => {
    const restores = [];
    for (const name of system.addresses.keys()) restores.push(await system.cut(name));
    expect((await fetch(new URL('/health/ready', system.url))).status).toBe(503);
    const { data, errors, text } = await system.ask<Others>(OTHERS);
    expect(data).toEqual({ overdueSummary: null, databaseProgress: null, programmes: null, agency: null });
    expect(errors).toHaveLength(4);
    expect(text).not.toMatch(LEAK);
    for (const restore of restores) await restore();
  });
});
