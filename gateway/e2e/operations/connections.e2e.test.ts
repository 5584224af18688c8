import { startSystem, type System } from '../system';

interface End {
  readonly code: string;
  readonly owner: { readonly code: string; readonly name: string; readonly kind: string };
}

interface Failing {
  readonly id: string;
  readonly from: End;
  readonly to: End;
  readonly status: {
    readonly status: string;
    readonly reportedOn: string;
    readonly source: { readonly document: string; readonly locator: string };
  };
  readonly since: string;
  readonly dueState: string;
}

interface Issue {
  readonly subject: string;
  readonly detail: string;
  readonly source: { readonly locator: string };
}

interface Question20 {
  readonly connections: { readonly totalCount: number; readonly nodes: Failing[] };
  readonly together: { readonly databases: { readonly nodes: Issue[] } };
  readonly unplaced: { readonly databases: { readonly nodes: Issue[] } };
}

/** 164/BC-BKHCN, Phụ lục 05, findings 14 and 18, as of 4 August 2025. */
describe('connections through the gateway', () => {
  let system: System;

  beforeAll(async () => {
    system = await startSystem();
  });
  afterAll(() => system?.stop());

  const failing = async (variables: object = {}): Promise<Failing[]> => {
    const { data, errors } = await system.run<Question20>('question-20', variables);
    expect(errors).toBeUndefined();
    expect(data.connections.totalCount).toBe(data.connections.nodes.length);
    return data.connections.nodes;
  };

  test('question 20: three systems fail with each of the four provinces that were inspected', async () => {
    const pairs = (await failing()).map(({ from, to }) => {
      const [province, other] = from.owner.kind === 'PROVINCIAL_COMMITTEE' ? [from, to] : [to, from];
      expect(province.owner.kind).toBe('PROVINCIAL_COMMITTEE');
      expect(other.owner.kind).not.toBe('PROVINCIAL_COMMITTEE');
      return `${province.owner.name} – ${other.code}`;
    });
    const provinces = ['tỉnh Bắc Ninh', 'tỉnh Hưng Yên', 'tỉnh Tuyên Quang', 'thành phố Hà Nội'];
    const systems = [
      'G15.quan-ly-ho-tich-dung-chung',
      'G01.ly-lich-tu-phap',
      'G22.cong-dich-vu-cong-quoc-gia',
    ];
    const expected = provinces.flatMap((name) => systems.map((code) => `Ủy ban nhân dân ${name} – ${code}`));
    expect(pairs.sort()).toEqual(expected.sort());
  });

  test('question 20: since the report, for no source says when it began; to be mended by the end of August', async () => {
    for (const connection of await failing()) {
      expect(connection).toMatchObject({
        status: {
          status: 'UNSTABLE',
          reportedOn: '2025-08-04',
          source: { document: '164-BC-BKHCN-phu-luc', locator: expect.stringMatching(/^PL05\/(14|18)\/i$/) },
        },
        since: '2025-08-04',
        dueState: 'NOT_DUE',
      });
    }
    expect(await failing({ asOf: '2025-08-03' })).toEqual([]);
    const late = await failing({ asOf: '2025-08-31' });
    expect(new Set(late.map(({ dueState }) => dueState))).toEqual(new Set(['OVERDUE']));
  });

  test('question 20: the answer says that the four provinces are reported on together', async () => {
    const { data } = await system.run<Question20>('question-20');
    const together = data.together.databases.nodes;
    const places = together.map(({ source }) => source.locator).filter((place) => place.startsWith('PL05/'));
    expect(places.sort()).toEqual(['PL05/14/i', 'PL05/18/i']);
  });

  test('question 20: what finding 14 names only by its field is kept, but no system is guessed', async () => {
    const { data } = await system.run<Question20>('question-20');
    const unplaced = data.unplaced.databases.nodes;
    const open = unplaced
      .filter(({ source }) => source.locator.startsWith('PL05/14'))
      .map(({ detail }) => detail);
    expect(open).toHaveLength(4);
    for (const end of ['đăng ký kinh doanh', 'đất đai', 'Cổng một cửa quốc gia', 'một số CSDL quốc gia']) {
      expect(open.filter((detail) => detail.includes(end))).toHaveLength(1);
    }
  });
});
