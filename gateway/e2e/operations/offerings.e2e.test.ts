import { command } from '../commands';
import { startSystem, type System } from '../system';

interface Measured {
  readonly value: number | null;
  readonly basis: string;
  readonly reason: string | null;
}
interface Services {
  readonly publicServices: {
    readonly totalCount: number;
    readonly nodes: readonly { readonly id: string; readonly eForm: object; readonly byProvince: object }[];
  };
}
interface Province {
  readonly code: string;
  readonly serviceQuality: { readonly score: Measured };
  readonly overdueCount: { readonly total: number };
  readonly onlineShare: Measured;
}

const BIRTH = 'DVC-1.001193';
const DEATH = 'DVC-1.000656';
const MARRIAGE = 'DVC-1.000894';
const HANOI = 'H26';

describe('what provinces offer, through the gateway', () => {
  let system: System;

  beforeAll(async () => {
    system = await startSystem();
    for (const [service, received] of [
      [BIRTH, 20],
      [DEATH, 300],
      [MARRIAGE, 4],
    ] as const) {
      await command(
        system,
        'reportDossierStatistics',
        { service, agency: HANOI, period: '2025-07', figures: { received } },
        HANOI,
      );
    }
  });
  afterAll(() => system?.stop());

  async function answer<T>(operation: string, variables: object = {}): Promise<T> {
    const { data, errors } = await system.run<T>(operation, variables);
    expect(errors).toBeUndefined();
    return data;
  }

  test('question 17: the defective forms, the busiest service first, with what each province received', async () => {
    const nobody = await answer<Services>('question-17');
    expect(nobody.publicServices.totalCount).toBe(0);
    const version = async (id: string) => {
      const { data } = await system.ask<{ publicService: { version: number } }>(
        'query ($id: ID!) { publicService(id: $id) { version } }',
        { id },
      );
      return data.publicService.version;
    };
    const forms = [
      { service: BIRTH, present: true, matchesComponents: false },
      { service: DEATH, present: false },
      { service: MARRIAGE, present: true, matchesComponents: true },
    ];
    for (const form of forms) {
      const input = { ...form, expectedVersion: await version(form.service) };
      await command(system, 'reportElectronicForm', input, 'G15');
    }
    const { publicServices } = await answer<Services>('question-17');
    const row = (value: number) => ({
      nodes: [{ agency: { code: HANOI }, figures: { received: { value, basis: 'REPORTED' } } }],
    });
    expect(publicServices.nodes).toMatchObject([
      { id: DEATH, eForm: { present: false }, byProvince: row(300) },
      { id: BIRTH, eForm: { present: true, matchesComponents: false }, byProvince: row(20) },
    ]);
    const yesterday = await answer<Services>('question-17', { asOf: '2025-08-04' });
    expect(yesterday.publicServices.totalCount).toBe(0);
  });

  test('question 5: fewer than 10, or than 1,000, a year and province; what nobody reported is not few', async () => {
    const few = async (fewerThan: number) => {
      const variables = { programme: 'TTDV-25', fewerThan };
      return (await answer<Services>('question-05', variables)).publicServices.nodes.map(({ id }) => id);
    };
    expect(await few(4)).toEqual([]);
    expect(await few(10)).toEqual([MARRIAGE]);
    expect((await few(1000)).sort()).toEqual([DEATH, MARRIAGE, BIRTH].sort());
  });

  describe('question 22', () => {
    const provinces = async () =>
      new Map(
        (await answer<{ agencies: { nodes: Province[] } }>('question-22')).agencies.nodes.map((one) => [
          one.code,
          one,
        ]),
      );

    test('all 34 provinces stand side by side, and what is not measured says why', async () => {
      const rows = await provinces();
      expect(rows.size).toBe(34);
      for (const { serviceQuality, onlineShare } of rows.values()) {
        expect(serviceQuality.score.value).toBeNull();
        expect(serviceQuality.score.reason).toBeTruthy();
        expect(onlineShare).toMatchObject({ value: null, basis: 'NOT_MEASURED' });
      }
      expect(rows.get('H14')?.overdueCount).toMatchObject({ shared: 4 });
    });

    test('the online level of a province is the share of what it offers in full', async () => {
      const offered = { agency: HANOI, expectedVersion: 0, reportedOn: '2025-07-31' };
      await command(system, 'reportOffering', { ...offered, service: BIRTH, systemLevel: 'FULL' }, HANOI);
      await command(system, 'reportOffering', { ...offered, service: DEATH, systemLevel: 'PARTIAL' }, HANOI);
      expect((await provinces()).get(HANOI)?.onlineShare).toMatchObject({
        value: 50,
        basis: 'REPORTED',
        numerator: 1,
        denominator: 2,
      });
    });
  });

  test('question 1: a level that differs from the portal is on the card of the agency', async () => {
    const before = await answer<{ agency: object }>('agency-card', { code: HANOI, asOf: '2025-08-05' });
    expect(before.agency).toMatchObject({ offeringMismatches: { totalCount: 0 } });
    await command(system, 'reportOffering', {
      agency: HANOI,
      service: MARRIAGE,
      portalLevel: 'FULL',
      systemLevel: 'PARTIAL',
      expectedVersion: 0,
    });
    const { agency } = await answer<{ agency: object }>('agency-card', { code: HANOI, asOf: '2025-08-05' });
    expect(agency).toMatchObject({
      offeringMismatches: {
        totalCount: 1,
        nodes: [{ id: `${MARRIAGE}/${HANOI}`, portalLevel: 'FULL', systemLevel: 'PARTIAL' }],
      },
    });
  });

  test('question 15: the finding that levels differ gets it as evidence', async () => {
    const { findings } = await answer<{ findings: { nodes: { id: string; evidence: object }[] } }>(
      'question-15',
    );
    const finding = findings.nodes.find(({ id }) => id === 'PL05-18');
    expect(finding?.evidence).toMatchObject({
      nodes: [{ kind: 'OFFERING_MISMATCH_FOUND', subject: `${MARRIAGE}/${HANOI}` }],
    });
  });
});
