import { command } from '../commands';
import { startSystem, type System } from '../system';

interface List<Node> {
  readonly totalCount: number;
  readonly nodes: readonly Node[];
}
interface Coded {
  readonly code: string;
}
interface Waiting extends Coded {
  readonly dataReadiness: {
    readonly total: number;
    readonly replaced: number;
    readonly waitingFor: readonly { readonly code: string; readonly owner: Coded; readonly status: object }[];
  };
}
interface Land {
  readonly deadline: { readonly text: string; readonly dueOn: string };
  readonly prefilledServices: List<{ readonly id: string; readonly eForm: object }>;
  readonly procedures: { readonly totalCount: number };
  readonly tasksAtRisk: List<{ readonly id: string }>;
}
interface Asking extends Coded {
  readonly papersAskedThatItHolds: List<{ readonly id: string; readonly procedure: Coded }>;
}
interface Unsynchronised extends Coded {
  readonly procedures: List<Coded>;
}

const LAND = 'G10.dat-dai';
const REGISTRATION = '1.012753';
const CHANGE_OF_CARD = '1.014063';

/** The shipped catalogue lists no papers, so that the agencies write them here: land of Bộ Nông nghiệp và Môi trường. */
describe('papers and the databases that replace them, through the gateway', () => {
  let system: System;

  beforeAll(async () => {
    system = await startSystem();
    const papers = [{ name: 'Đơn đăng ký' }, { name: 'Giấy chứng nhận quyền sử dụng đất' }];
    await amend(REGISTRATION, 'G10', { components: papers });
    await amend(CHANGE_OF_CARD, 'G01', { components: [{ name: 'Thẻ căn cước cũ' }] });
  });
  afterAll(() => system?.stop());

  async function amend(code: string, agency: string, change: object): Promise<void> {
    const { data } = await system.ask<{ procedure: { revision: number } }>(
      'query ($code: ID!) { procedure(code: $code) { revision } }',
      { code },
    );
    const input = { code, expectedVersion: data.procedure.revision, ...change };
    await command(system, 'amendProcedure', input, agency);
  }

  async function landIs(mutation: string, change: object): Promise<void> {
    const { data } = await system.ask<{ database: { version: number } }>(
      `{ database(code: "${LAND}") { version } }`,
    );
    const input = { database: LAND, expectedVersion: data.database.version, ...change };
    await command(system, mutation, input, 'G10');
  }

  async function answer<T>(operation: string, variables: object = {}): Promise<T> {
    const { data, errors } = await system.run<T>(operation, variables);
    expect(errors).toBeUndefined();
    return data;
  }
  const waiting = async () => (await answer<{ procedures: List<Waiting> }>('question-03')).procedures;
  const land = async () => (await answer<{ database: Land }>('question-04')).database;
  const codes = (list: List<Coded>) => list.nodes.map(({ code }) => code);

  describe('while the land database is being built', () => {
    test('question 3: both procedures wait, each for the database that holds its paper, with the owner', async () => {
      const procedures = await waiting();
      expect(procedures.totalCount).toBe(2);
      const registration = procedures.nodes.find(({ code }) => code === REGISTRATION);
      expect(registration?.dataReadiness).toMatchObject({
        total: 2,
        replaceable: 1,
        replaced: 0,
        ratio: { value: 50, basis: 'COMPUTED' },
        waitingFor: [{ code: LAND, owner: { code: 'G10' }, status: { status: 'BUILDING' } }],
      });
      const card = procedures.nodes.find(({ code }) => code === CHANGE_OF_CARD);
      expect(card?.dataReadiness.waitingFor).toMatchObject([{ code: 'G01.dan-cu', status: null }]);
    });

    test('question 1: the share of its papers that data can replace is on the card of the ministry', async () => {
      const { agency } = await answer<{ agency: object }>('agency-card', { code: 'G10' });
      expect(agency).toMatchObject({
        dataReadiness: { total: 2, replaceable: 1, replaced: 0, ratio: { value: 50 } },
        lateDatabases: { totalCount: 0 },
        offeringMismatches: { totalCount: 0 },
      });
    });

    test('question 4: one service would be filled from it, three tasks are at risk in December, two are before August', async () => {
      const slipped = await land();
      expect(slipped.prefilledServices.nodes).toMatchObject([
        {
          id: `DVC-${REGISTRATION}`,
          eForm: { prefilledBy: [{ database: { code: LAND }, state: 'WAITING' }] },
        },
      ]);
      expect(slipped.procedures.totalCount).toBe(1);
      expect(slipped.tasksAtRisk.nodes.map(({ id }) => id)).toEqual(['DA06-34', 'KH02-17', 'PL04A-08']);
      const { database } = await answer<{ database: Land }>('question-04', { readyOn: '2025-08-31' });
      expect(database.tasksAtRisk.nodes.map(({ id }) => id)).toEqual(['DA06-34', 'KH02-17']);
    });

    test('question 10: the two ministries ask for a paper that they hold themselves, and no other does', async () => {
      const { agencies } = await answer<{ agencies: List<Asking> }>('question-10');
      const asking = agencies.nodes
        .filter(({ papersAskedThatItHolds }) => papersAskedThatItHolds.totalCount > 0)
        .map(({ code, papersAskedThatItHolds: { nodes } }) => [code, nodes.map((one) => one.procedure.code)]);
      expect(asking).toEqual([
        ['G01', [CHANGE_OF_CARD]],
        ['G10', [REGISTRATION]],
      ]);
    });

    test('question 14: an overdue task names its database and the procedures that wait for it', async () => {
      const { tasks } = await answer<{ tasks: List<object> }>('question-14', {
        from: '2025-01-01',
        until: '2025-12-31',
      });
      expect(tasks.nodes.find((task) => 'id' in task && task.id === 'DA06-34')).toMatchObject({
        databases: [{ code: LAND, procedures: { totalCount: 1, nodes: [{ code: REGISTRATION }] } }],
      });
    });
  });

  describe('when its owner puts off the deadline', () => {
    beforeAll(() =>
      landIs('setDatabaseDeadline', {
        deadline: 'Tháng 12/2025',
        directive: '71/NQ-CP@2025',
        issuedOn: '2025-08-05',
      }),
    );

    test('question 4: the new day governs, and the task that ordered it for August says so', async () => {
      expect((await land()).deadline).toEqual({ text: 'Tháng 12/2025', dueOn: '2025-12-31' });
      const { data } = await system.ask<{ task: object }>(
        '{ task(id: "PL04A-08") { evidence { nodes { kind subject } } } }',
      );
      expect(data.task).toEqual({
        evidence: { nodes: [{ kind: 'DATABASE_DEADLINE_SLIPPED', subject: LAND }] },
      });
    });
  });

  describe('when it is built', () => {
    beforeAll(() => landIs('setDatabaseStatus', { status: 'COMPLETE', reportedOn: '2025-08-05' }));

    test('question 12: it is built, not synchronised, and one procedure needs it', async () => {
      const { complete } = await answer<{ complete: List<Unsynchronised> }>('question-12');
      expect(complete.nodes).toMatchObject([
        { code: LAND, synchronisedOn: null, procedures: { totalCount: 1, nodes: [{ code: REGISTRATION }] } },
      ]);
      const before = await answer<{ complete: List<Coded> }>('question-12', { asOf: '2025-08-04' });
      expect(codes(before.complete)).not.toContain(LAND);
    });

    test('question 12: once it is synchronised, it is no longer listed', async () => {
      await landIs('recordSynchronisation', { synchronisedOn: '2025-08-05' });
      const { complete } = await answer<{ complete: List<Coded> }>('question-12');
      expect(complete.totalCount).toBe(0);
    });
  });

  describe('when it goes live', () => {
    beforeAll(() => landIs('setDatabaseStatus', { status: 'OPERATIONAL', reportedOn: '2025-08-05' }));

    test('question 3: the registration no longer waits; yesterday it did', async () => {
      expect(codes(await waiting())).toEqual([CHANGE_OF_CARD]);
      const { data } = await system.ask<{ database: { procedures: List<Coded> } }>(
        `{ database(code: "${LAND}") { procedures(waiting: true, asOf: "2025-08-04") { totalCount nodes { code } } } }`,
      );
      expect(codes(data.database.procedures)).toEqual([REGISTRATION]);
    });

    test('question 26: the citizen sees the paper replaced and the form filled', async () => {
      const { procedure } = await answer<{ procedure: object }>('question-26', { code: REGISTRATION });
      expect(procedure).toMatchObject({
        components: {
          nodes: [
            { name: 'Đơn đăng ký', replaced: false, replaceableBy: [] },
            { replaced: true, replaceableBy: [{ code: LAND }] },
          ],
        },
        services: { nodes: [{ eForm: { prefilledBy: [{ database: { code: LAND }, state: 'LIVE' }] } }] },
      });
    });

    test('question 23: each of these changes is in the feed of the ministry, in the words of the caller', async () => {
      const { agency } = await answer<{ agency: { changes: List<{ type: string; subject: string }> } }>(
        'question-23',
        { code: 'G10', since: '2025-08-05T12:00:00+07:00' },
      );
      const types = agency.changes.nodes.filter(({ subject }) => subject === LAND).map(({ type }) => type);
      expect(types).toEqual(
        expect.arrayContaining([
          'databases.database-status-changed.v1',
          'databases.database-deadline-slipped.v1',
        ]),
      );
    });
  });
});
