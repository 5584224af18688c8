import {
  createTestDatabase,
  testSubgraph,
  type TestDatabase,
  type TestSubgraph,
} from '@lien-thong/kit/testing';
import { procedures } from '../src/service';
import { register, said } from './entered-procedure';

const PAPER = {
  code: 'KQ-1',
  ordinal: 1,
  name: 'Đơn',
  group: null,
  originals: 1,
  copies: 0,
  forms: ['don.docx'],
  eForm: true,
};
const CODES = Array.from({ length: 50 }, (_, i) => `TEST-${i}`);

describe('the states that a procedure has had', () => {
  let database: TestDatabase;
  let subgraph: TestSubgraph;

  beforeAll(async () => {
    database = await createTestDatabase(procedures);
    subgraph = testSubgraph(procedures, database.db);
    const time = { value: 5, unit: 'WORKING_DAY', text: null } as const;
    const first = {
      components: [PAPER],
      processingTimes: [time],
      audiences: ['ĐT1'],
      legalBasis: ['01/2026/NĐ-TEST'],
    };
    await register(database.db, '2025-07-01', ...CODES.map((code) => said(code, 'IMPORT', first)));
    const shorter = {
      ...first,
      components: [],
      processingTimes: [{ ...time, value: 3 }],
      managingAgencyCode: 'T02',
    };
    await register(database.db, '2025-07-10', ...CODES.map((code) => said(code, 'IMPORT', shorter)));
    // The clock of this machine is behind: the order of what was said is not.
    await register(
      database.db,
      '2025-07-09',
      ...CODES.map((code) => said(code, 'IMPORT', { ...shorter, name: 'Mới' })),
    );
  });
  afterAll(() => database?.drop());

  test('hold from their day until the next, are null before the first, and today is the last', async () => {
    const fields =
      '{ number validFrom processingTime { value } managingAgency { code } components { id name forms } }';
    const { data, errors } = await subgraph.ask(
      `{ procedure(code: "TEST-0") {
           before: version(asOf: "2025-06-30") ${fields} first: version(asOf: "2025-07-09") ${fields}
           second: version(asOf: "2025-07-10") { number } today: version { number name recordedAt } } }`,
    );
    expect(errors).toBeUndefined();
    expect(data).toEqual({
      procedure: {
        before: null,
        first: {
          ...{
            number: 1,
            validFrom: '2025-07-01',
            processingTime: [{ value: 5 }],
            managingAgency: { code: 'T01' },
          },
          components: [{ id: 'TEST-0/KQ-1/1', name: 'Đơn', forms: ['don.docx'] }],
        },
        second: { number: 3 },
        today: { number: 3, name: 'Mới', recordedAt: '2025-07-09T05:00:00.000Z' },
      },
    });
  });

  test('stand in the history from the oldest on, page by page', async () => {
    const ask = async (after: string | null) => {
      const { data } = await subgraph.ask<{
        procedure: { history: { totalCount: number; nodes: object[]; pageInfo: { endCursor: string } } };
      }>(
        `query ($after: String) { procedure(code: "TEST-0") { history(first: 2, after: $after) {
           totalCount pageInfo { endCursor } nodes { number validFrom name components { id } legalBasis { number } } } } }`,
        { after },
      );
      return data.procedure.history;
    };
    const { nodes, totalCount, pageInfo } = await ask(null);
    const basis = { legalBasis: [{ number: '01/2026/NĐ-TEST' }] };
    expect(totalCount).toBe(3);
    expect(nodes).toEqual([
      {
        number: 1,
        validFrom: '2025-07-01',
        name: 'Thủ tục TEST-0',
        components: [{ id: 'TEST-0/KQ-1/1' }],
        ...basis,
      },
      { number: 2, validFrom: '2025-07-10', name: 'Thủ tục TEST-0', components: [], ...basis },
    ]);
    expect((await ask(pageInfo.endCursor)).nodes).toEqual([
      { number: 3, validFrom: '2025-07-10', name: 'Mới', components: [], ...basis },
    ]);
  });

  test('cost the same number of statements for 1 procedure and for 50, and one more for another day', async () => {
    const count = async (codes: string[], selection: string) => {
      const keys = codes.map((code) => ({ code }));
      const run = await database.statements.during(() => subgraph.entities('Procedure', keys, selection));
      expect(run.result.every((procedure) => procedure !== null)).toBe(true);
      return run.statements.length;
    };
    const selection =
      '{ revision version { name } history { totalCount nodes { number components { id } } } }';
    expect(await count(CODES, selection)).toBe(await count(CODES.slice(0, 1), selection));
    const one = await count(CODES, '{ a: version(asOf: "2025-07-01") { name } }');
    const two = '{ a: version(asOf: "2025-07-01") { name } b: version(asOf: "2025-07-02") { name } }';
    expect(await count(CODES, two)).toBe(one + 1);
  });
});
