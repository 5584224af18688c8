import { startSystem, type System } from '../system';
import { TOKENS } from '@lien-thong/kit/testing';

interface Measured {
  readonly value: number | null;
  readonly basis: string;
  readonly reason: string | null;
}
interface Service {
  readonly id: string;
  readonly byMonth: {
    readonly nodes: { readonly period: string; readonly figures: Record<string, Measured> }[];
  };
  readonly byProvince: { readonly totalCount: number; readonly nodes: object[] };
}

interface Target {
  readonly code: string;
  readonly value: number;
  readonly met: boolean | null;
}
interface Question18 {
  readonly dossierFigures: { readonly handledOnline: Measured };
  readonly targets: { readonly nodes: Target[] };
}
interface Question05 {
  readonly publicServices: { readonly totalCount: number };
  readonly programmes: object[];
  readonly dataIssues: { readonly publicServices: { readonly nodes: object[] } };
}
interface Quality {
  readonly agency: { readonly serviceQuality: { readonly score: Measured; readonly groups: object[] } };
  readonly qualityRanking: { readonly nodes: object[] };
}

const SERVICE = 'DVC-1.001193';
const REPORT = `mutation ($input: ReportDossierStatisticsInput!) {
  reportDossierStatistics(input: $input) { statistics { id version agency { name } } errors { code } } }`;
const INPUT = {
  agency: 'H26',
  service: SERVICE,
  period: '2025-07',
  figures: { received: 200, receivedOnline: 150, handled: 100, handledOnline: 60, onTime: 190, late: 10 },
};

describe('dossier statistics through the gateway', () => {
  let system: System;

  beforeAll(async () => {
    system = await startSystem();
  });
  afterAll(() => system?.stop());

  const essential = async () => {
    const { data, errors } = await system.run<{ publicServices: { nodes: Service[] } }>('question-09');
    expect(errors).toBeUndefined();
    return data.publicServices.nodes;
  };

  describe('before anybody has reported', () => {
    test('question 9: the use of each essential service is not measured in any month, and says why', async () => {
      const services = await essential();
      expect(services).toHaveLength(28);
      for (const { byMonth, byProvince } of services) {
        expect(byMonth.nodes.map(({ period }) => period)).toEqual(['2025-07', '2025-08']);
        expect(byProvince).toMatchObject({ totalCount: 0, nodes: [] });
        for (const { figures } of byMonth.nodes) {
          expect(figures.received).toMatchObject({ value: null, basis: 'NOT_MEASURED' });
          expect(figures.received?.reason).toMatch(/báo cáo/);
        }
      }
    });

    test('question 5: nobody has listed the 982, and that is a data issue with its place', async () => {
      const { data, errors } = await system.run<Question05>('question-05');
      expect(errors).toBeUndefined();
      expect(data.publicServices.totalCount).toBe(0);
      expect(data.programmes).toContainEqual(expect.objectContaining({ code: 'TTDV-982', targetCount: 982 }));
      expect(data.dataIssues.publicServices.nodes).toContainEqual(
        expect.objectContaining({
          subject: 'TTDV-982',
          source: expect.objectContaining({ document: '02-KH-BCDTW' }),
        }),
      );
    });

    test('question 18: no target is said to be met or missed by dossiers that nobody counted', async () => {
      const { data, errors } = await system.run<Question18>('question-18');
      expect(errors).toBeUndefined();
      expect(data.dossierFigures.handledOnline).toMatchObject({ value: null, basis: 'NOT_MEASURED' });
      const targets = new Map(data.targets.nodes.map((target) => [target.code, target]));
      expect(targets.get('QD240-T-03')).toMatchObject({ value: 80, met: null });
      expect(targets.get('QD240-T-02')).toMatchObject({ value: 100 });
      expect(targets.get('TB56-T-03')).toMatchObject({ value: 40, met: null });
    });
  });

  describe('once a province has reported', () => {
    beforeAll(async () => {
      const bearer = await TOKENS.bearer('H26', ['agency-editor']);
      const { data, errors } = await system.ask<{ reportDossierStatistics: object }>(
        REPORT,
        { input: INPUT },
        bearer,
      );
      expect(errors).toBeUndefined();
      expect(data.reportDossierStatistics).toEqual({
        statistics: {
          id: `${SERVICE}/H26/2025-07`,
          version: 1,
          agency: { name: 'Ủy ban nhân dân thành phố Hà Nội' },
        },
        errors: [],
      });
    });

    test('question 9: the month and the province have the figure, the other month still has none', async () => {
      const service = (await essential()).find(({ id }) => id === SERVICE);
      expect(service?.byMonth.nodes.map(({ figures }) => figures.received?.value)).toEqual([200, null]);
      expect(service?.byProvince.nodes).toMatchObject([
        {
          period: '2025-07',
          agency: { name: 'Ủy ban nhân dân thành phố Hà Nội' },
          figures: { receivedOnline: { value: 150, basis: 'REPORTED', numerator: 150, denominator: 200 } },
        },
      ]);
    });

    test('question 18: what was handled online stands beside all that was handled', async () => {
      const { data } = await system.run<Question18>('question-18');
      expect(data.dossierFigures.handledOnline).toMatchObject({
        ...{ value: 60, basis: 'REPORTED', numerator: 60, denominator: 100 },
      });
    });

    test('ServiceQuality: the group whose points are known is scored and ranked, the total is not', async () => {
      const { data, errors } = await system.run<Quality>('service-quality');
      expect(errors).toBeUndefined();
      const { score, groups } = data.agency.serviceQuality;
      expect(score).toMatchObject({ value: null, basis: 'NOT_MEASURED' });
      expect(groups).toContainEqual(
        expect.objectContaining({ code: 'PROGRESS', score: { value: 19, basis: 'COMPUTED', reason: null } }),
      );
      expect(data.qualityRanking.nodes).toEqual([
        {
          rank: 1,
          agency: { code: 'H26', name: 'Ủy ban nhân dân thành phố Hà Nội' },
          score: { value: 19, basis: 'COMPUTED' },
        },
      ]);
    });
  });
});
