import { command } from '../commands';
import { startSystem, type System } from '../system';

interface Search {
  readonly searchProcedures: {
    readonly totalCount: number;
    readonly edges: readonly {
      readonly matched: readonly string[];
      readonly node: { readonly code: string };
      readonly variants: readonly object[];
    }[];
    readonly hidden: readonly object[];
    readonly corrections: readonly object[];
  };
}
interface Listed {
  readonly procedures: { readonly nodes: readonly { readonly code: string; readonly result: object[] }[] };
}
interface Handed {
  readonly agency: {
    readonly paymentAccount: object | null;
    readonly newProcedures: { readonly nodes: readonly { readonly code: string }[] };
  };
}

const BIRTH = '1.001193';
const DEATH = '1.000656';
const CHILDREN = '2.000986';
/** 164/BC-BKHCN, Phụ lục 05, finding 9: a commune reported as having no account for payments. */
const WITHOUT_ACCOUNT = 'UBND-09982';

describe('what a citizen and a commune ask, through the gateway', () => {
  let system: System;
  let now = new Date('2025-08-05T12:00:00+07:00');

  beforeAll(async () => {
    system = await startSystem(() => now);
  });
  afterAll(() => system?.stop());

  async function answer<T>(operation: string, variables: object = {}): Promise<T> {
    const { data, errors } = await system.run<T>(operation, variables);
    expect(errors).toBeUndefined();
    return data;
  }

  async function revisionOf(code: string): Promise<number> {
    const { data } = await system.ask<{ procedure: { revision: number } }>(
      'query ($code: ID!) { procedure(code: $code) { revision } }',
      { code },
    );
    return data.procedure.revision;
  }
  const amend = async (code: string, change: object, agency = 'G15') =>
    command(system, 'amendProcedure', { code, expectedVersion: await revisionOf(code), ...change }, agency);

  describe('question 7: khai tử', () => {
    test('the registration comes first, then the interlinked one that holds it', async () => {
      const { searchProcedures: found } = await answer<Search>('question-07');
      expect(found.edges.slice(0, 2).map(({ node }) => node.code)).toEqual([DEATH, 'LT-lien-thong-khai-tu']);
      expect(found.edges[0]?.matched).toEqual(['khai', 'tu']);
      expect(found).toMatchObject({ hidden: [], corrections: [] });
    });

    test('the same words as people leave them behind, and what was read instead', async () => {
      const { searchProcedures: telex } = await answer<Search>('question-07', { text: 'khai tuwr' });
      expect(telex.edges[0]?.node.code).toBe(DEATH);
      expect(telex.corrections).toEqual([{ typed: 'tuwr', read: expect.any(String), reason: 'TELEX' }]);
    });

    test('one that is repealed is not offered any more, but named with the reason', async () => {
      const code = 'TEST-KHAI-TU';
      const published = { code, name: 'Thủ tục đăng ký khai tử lưu động', authorityLevels: ['COMMUNAL'] };
      await command(system, 'publishProcedure', { ...published, managingAgency: 'G15' }, 'G15');
      const before = await answer<Search>('question-07');
      expect(before.searchProcedures.edges.map(({ node }) => node.code)).toContain(code);
      await command(system, 'repealProcedure', { code, expectedVersion: await revisionOf(code) }, 'G15');
      const { searchProcedures: after } = await answer<Search>('question-07');
      expect(after.edges.map(({ node }) => node.code)).not.toContain(code);
      expect(after.hidden).toMatchObject([{ procedure: { code }, reason: 'REPEALED' }]);
    });
  });

  test('question 8: of the birth chain, the result that its agency reports without the personal identifier', async () => {
    const identifiers = async () => {
      const { procedure } = await answer<{
        procedure: { chain: { code: string; result: { personalIdentifier: boolean | null }[] | null }[] };
      }>('question-08');
      return procedure.chain.map(({ code, result }) => [
        code,
        result?.map((one) => one.personalIdentifier) ?? null,
      ]);
    };
    expect(await identifiers()).toEqual([
      [BIRTH, null],
      ['1.004222', null],
    ]);
    await amend(BIRTH, { result: [{ name: 'Giấy khai sinh', personalIdentifier: false }] });
    expect(await identifiers()).toEqual([
      [BIRTH, [false]],
      ['1.004222', null],
    ]);
    const { finding } = await answer<{ finding: object }>('question-08', { code: CHILDREN });
    expect(finding).toMatchObject({ id: 'PL05-15' });
  });

  test('question 21: a result of five years is listed, one of six or without end is not, nor what nobody said', async () => {
    await amend('1.004873', { result: [{ name: 'Giấy xác nhận', validYears: 0.5 }] });
    await amend(DEATH, { result: [{ name: 'Trích lục khai tử', validYears: 0 }] });
    const passport = { name: 'Hộ chiếu phổ thông', validYears: 5 };
    await amend('1.001471', { result: [passport, { ...passport, validYears: 10 }] }, 'G01');
    await amend('1.001456', { result: [{ ...passport, validYears: 6 }] }, 'G01');
    const { procedures } = await answer<Listed>('question-21');
    expect(procedures.nodes.map(({ code }) => code).sort()).toEqual(['1.001471', '1.004873']);
    const short = await answer<Listed>('question-21', { agency: 'G15' });
    expect(short.procedures.nodes).toMatchObject([
      { code: '1.004873', result: [{ validity: { value: 0.5, basis: 'REPORTED' } }] },
    ]);
  });

  test('question 6: what is handed to communes stands there with its data and the account that a commune lacks', async () => {
    now = new Date('2025-08-06T12:00:00+07:00');
    const days = { code: WITHOUT_ACCOUNT, since: '2025-08-06', asOf: '2025-08-06' };
    const before = await answer<Handed>('question-06', days);
    expect(before.agency.paymentAccount).toMatchObject({
      present: false,
      source: { document: '164-BC-BKHCN-phu-luc', locator: 'PL05/9' },
    });
    const handed = before.agency.newProcedures.nodes.map(({ code }) => code);
    expect(handed).not.toContain('3.000333');
    await amend(
      '3.000333',
      {
        authorityLevels: ['PROVINCIAL', 'COMMUNAL'],
        components: [{ name: 'Giấy khai sinh' }],
      },
      'G01',
    );
    const after = await answer<Handed>('question-06', days);
    expect(after.agency.newProcedures.nodes.find(({ code }) => code === '3.000333')).toMatchObject({
      dataReadiness: { total: 1, replaceable: 1, replaced: 0, waitingFor: [{ code: 'G15.ho-tich' }] },
      services: { nodes: [{ id: 'DVC-3.000333' }] },
    });
    await command(
      system,
      'reportPaymentAccount',
      { agency: WITHOUT_ACCOUNT, present: true, expectedVersion: 1 },
      WITHOUT_ACCOUNT,
    );
    const { agency } = await answer<Handed>('question-06', days);
    expect(agency.paymentAccount).toMatchObject({ present: true, reportedOn: '2025-08-06', source: null });
  });

  test('question 26: where to hand it in, by an address of before the merger, its level there, its cost and its time', async () => {
    await amend(BIRTH, {
      channels: [
        { channel: 'DIRECT', time: { value: 1, unit: 'WORKING_DAY' }, fees: [{ amount: 0 }] },
        { channel: 'ONLINE', time: { value: 2, unit: 'WORKING_DAY' }, fees: [{ amount: 8000, kind: 'FEE' }] },
      ],
    });
    const { procedure } = await answer<{
      procedure: { services: { nodes: [{ offices: { nodes: [{ agency: { code: string } }] } }] } };
    }>('question-26', { province: '79', place: 'Phường 12, Gò Vấp' });
    expect(procedure).toMatchObject({
      channels: [
        { channel: 'DIRECT', fees: [{ amount: 0, currency: 'VND' }] },
        { channel: 'ONLINE', processingTime: { value: 2, unit: 'WORKING_DAY' }, fees: [{ amount: 8000 }] },
      ],
      services: { nodes: [{ offices: { totalCount: 1, nodes: [{ level: 'COMMUNAL', offering: null }] } }] },
    });
    const office = procedure.services.nodes[0].offices.nodes[0].agency.code;
    const offered = { service: `DVC-${BIRTH}`, agency: office };
    await command(
      system,
      'reportOffering',
      { ...offered, systemLevel: 'PARTIAL', expectedVersion: 0 },
      office,
    );
    await command(system, 'reportOffering', { ...offered, portalLevel: 'FULL', expectedVersion: 1 });
    const { procedure: then } = await answer<{ procedure: object }>('question-26', {
      province: '79',
      place: 'Phường 12, Gò Vấp',
    });
    expect(then).toMatchObject({
      services: {
        nodes: [
          { offices: { nodes: [{ offering: { mismatch: true, portalLevel: 'FULL', status: 'ACTIVE' } }] } },
        ],
      },
    });
  });
});
