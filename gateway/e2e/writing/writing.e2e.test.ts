import { startSystem, type System } from '../system';
import { TOKENS } from '@lien-thong/kit/testing';

const SET = `mutation ($input: SetServiceLevelInput!) {
  setServiceLevel(input: $input) {
    service { level version agency { name } procedure { name onlineLevel } }
    errors { code message }
  }
}`;
const INPUT = { service: 'DVC-1.001193', level: 'FULL', effectiveOn: '2025-08-05' };
interface Written {
  readonly setServiceLevel: { readonly errors: { readonly code: string }[] };
}
interface Overdue {
  readonly task: { readonly version: number };
  readonly agency: Record<'before' | 'after', { readonly separate: number }>;
}
const versionOf = async (system: System): Promise<number> =>
  (
    await system.ask<{ publicService: { version: number } }>(
      '{ publicService(id: "DVC-1.001193") { version } }',
    )
  ).data.publicService.version;

describe('writing through the gateway', () => {
  let system: System;

  beforeAll(async () => {
    system = await startSystem();
  });
  afterAll(() => system?.stop());

  test('an anonymous caller is refused in words, with the code as data', async () => {
    const expectedVersion = await versionOf(system);
    const { data, errors } = await system.ask<Written>(SET, { input: { ...INPUT, expectedVersion } });
    expect(errors).toBeUndefined();
    expect(data.setServiceLevel).toEqual({
      service: null,
      errors: [{ code: 'GRAPH_NOT_ALLOWED', message: 'Tài khoản không được ghi dữ liệu của cơ quan G15.' }],
    });
  });

  test('an editor writes for its agency, and the answer joins what other subgraphs know', async () => {
    const expectedVersion = await versionOf(system);
    const bearer = await TOKENS.bearer('G15', ['agency-editor']);
    const { data, errors } = await system.ask<Written>(SET, { input: { ...INPUT, expectedVersion } }, bearer);
    expect(errors).toBeUndefined();
    expect(data.setServiceLevel).toEqual({
      service: {
        level: 'FULL',
        version: expectedVersion + 1,
        agency: { name: 'Bộ Tư pháp' },
        procedure: { name: expect.stringContaining('khai sinh'), onlineLevel: 'FULL' },
      },
      errors: [],
    });
  });

  test('the same change sent again is told that it has come too late', async () => {
    const bearer = await TOKENS.bearer('G15', ['agency-editor']);
    const input = { ...INPUT, expectedVersion: (await versionOf(system)) - 1 };
    const { data } = await system.ask<Written>(SET, { input }, bearer);
    expect(data.setServiceLevel.errors[0]?.code).toBe('GRAPH_VERSION_STALE');
  });

  test("a task that its lead reports done leaves the overdue list from that day on, and stays on yesterday's", async () => {
    const query = `query ($yesterday: Date!, $today: Date!) {
      task(id: "PL01-R03") { version }
      agency(code: "G01") {
        name
        before: overdueCount(asOf: $yesterday) { separate }
        after: overdueCount(asOf: $today) { separate }
      }
    }`;
    const days = { yesterday: '2025-08-04', today: '2025-08-05' };
    const { data: first } = await system.ask<Overdue>(query, days);
    const { data } = await system.ask<{ reportTaskProgress: object }>(
      `mutation ($input: ReportTaskProgressInput!) {
        reportTaskProgress(input: $input) { task { id status { status } } errors { code } }
      }`,
      {
        input: {
          task: 'PL01-R03',
          agency: 'G01',
          status: 'DONE',
          reportedOn: days.today,
          expectedVersion: first.task.version,
        },
      },
      await TOKENS.bearer('G01', ['agency-editor']),
    );
    expect(data.reportTaskProgress).toEqual({
      task: { id: 'PL01-R03', status: { status: 'DONE' } },
      errors: [],
    });
    const { data: second } = await system.ask<Overdue>(query, days);
    expect(second.agency.before).toEqual(first.agency.before);
    expect(second.agency.after.separate).toBe(first.agency.after.separate - 1);
  });
});
