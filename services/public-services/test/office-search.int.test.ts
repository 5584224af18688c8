import { applyBatch } from '@lien-thong/kit/events';
import { createTestDatabase, testSubgraph, type TestDatabase } from '@lien-thong/kit/testing';
import { onProcedureImported } from '../src/events/on-procedure-imported';
import { onProcedureParts } from '../src/events/on-procedure-parts';
import { onUnitMappingRefused } from '../src/events/on-unit-mapping-refused';
import { onUnitRegistered } from '../src/events/on-unit-registered';
import { publicServices } from '../src/service';
import { fact, unit } from './heard';
import { imported } from './imported-procedures';

interface Found {
  readonly totalCount: number;
  readonly nodes: {
    readonly label: string;
    readonly formerName: string | null;
    readonly formerNameSuccessors: number | null;
  }[];
  readonly unplaced: { readonly formerName: string; readonly printedSuccessor: string }[];
}

const HCM = 'Thành phố Hồ Chí Minh';

describe('an office is found', () => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await createTestDatabase(publicServices);
    const procedures = [
      imported({ code: 'TEST-XA', authorityLevels: ['COMMUNAL'] }),
      imported({ code: 'TEST-TINH', authorityLevels: ['PROVINCIAL'] }),
    ];
    await applyBatch(database.db, onProcedureImported, procedures);
    await applyBatch(database.db, onProcedureParts, procedures);
    // Communes before their provinces: facts of different subjects come in any order.
    await applyBatch(database.db, onUnitRegistered, [
      unit('26890', 'Phường An Hội Tây', 'COMMUNE', '79', [
        `Phường 12, Quận Gò Vấp, ${HCM}`,
        `Phường 14, Quận Gò Vấp, ${HCM}`,
      ]),
      unit('26876', 'Phường Gò Vấp', 'COMMUNE', '79', [`Phường 10, Quận Gò Vấp, ${HCM}`]),
      unit('26878', 'Phường Gò Vấp Đông', 'COMMUNE', '79', [`Phường 01, Quận Gò Vấp, ${HCM}`]),
      unit('26879', 'Phường Thông Tây', 'COMMUNE', '79', [`Phường 2, Quận 1, ${HCM}`]),
      unit('1', 'Xã Hòa Bình', 'COMMUNE', '01'),
      unit('2', 'Xã Hóa Bình', 'COMMUNE', '01', ['Xã Tách, Huyện Thử, Tỉnh Hà Tây']),
      unit('3', 'Xã Hòa Bình Thượng', 'COMMUNE', '01', ['Xã Tách, Huyện Thử, Tỉnh Hà Tây']),
      unit('4', 'Phường Tam Quan Bắc', 'COMMUNE', '01', ['Thị trấn Đồng Văn, Thị xã Thử, Tỉnh Hà Tây']),
    ]);
    await applyBatch(database.db, onUnitRegistered, [
      unit('79', HCM, 'PROVINCE'),
      unit('01', 'Thành phố Hà Nội', 'PROVINCE', null, ['Tỉnh Hà Tây']),
    ]);
    await applyBatch(database.db, onUnitMappingRefused, [
      fact('agencies', 'unit-mapping-refused', 'ward_mappings/1', 1, {
        formerName: 'Phường Niệm Nghĩa, Quận Lê Chân, Thành phố Hải Phòng',
        printedSuccessor: 'Phường An Biên, Thành phố Hải Phòng',
        issueKind: 'UNIT_MAPPING_TO_UNKNOWN_COMMUNE',
        source: { document: 'TEST', locator: 'ward_mappings/1' },
      }),
    ]);
  });
  afterAll(() => database?.drop());

  const find = async (search: string, service = 'DVC-TEST-XA') => {
    const { data, errors } = await testSubgraph(publicServices, database.db).ask<{ serviceOffices: Found }>(
      `query ($service: ID!, $search: String) { serviceOffices(service: $service, search: $search) {
         totalCount nodes { label formerName formerNameSuccessors } unplaced { formerName printedSuccessor } } }`,
      { service, search },
    );
    expect(errors).toBeUndefined();
    return data.serviceOffices;
  };
  const labels = async (search: string, service?: string) =>
    (await find(search, service)).nodes.map(({ label }) => label);

  test.each([
    'Phường An Hội Tây',
    'An Hội Tây',
    'an hoi tay',
    'AN HỘI TÂY, TP.HCM',
    'an hội tây hồ chí minh',
    'Phường An Hội Tây, TPHCM',
    'Phường 12, Gò Vấp',
    'p12 go vap',
    'P.12 Q. Gò Vấp',
    'P.12, Q.Gò Vấp, TP.HCM',
    'F12 gò vấp',
    'phuong 12 quan go vap ho chi minh',
    'Phuờng 12 Gò Vấpp',
    'an hoi tai',
  ])('the way people type: «%s»', async (typed) => {
    expect(await labels(typed)).toEqual(['Phường An Hội Tây']);
  });

  test.each([
    ['tt đồng văn', 'Phường Tam Quan Bắc'],
    ['đồng văn, tx thử', 'Phường Tam Quan Bắc'],
    ['tam quan bac', 'Phường Tam Quan Bắc'],
    ['P.1 Gò Vấp', 'Phường Gò Vấp Đông'],
    ['phường 02, quận 01', 'Phường Thông Tây'],
  ])('by what is shortened or holds the word for a kind: «%s»', async (typed, label) => {
    expect(await labels(typed)).toEqual([label]);
  });

  test('under the name of today first, then where a name begins so, then under a former one', async () => {
    expect(await labels('gò vấp')).toEqual(['Phường Gò Vấp', 'Phường Gò Vấp Đông', 'Phường An Hội Tây']);
  });

  test('with the marks that were typed before without, and by none typed in the order of the alphabet', async () => {
    expect(await labels('Hoà Bình')).toEqual(['Xã Hòa Bình', 'Xã Hòa Bình Thượng', 'Xã Hóa Bình']);
    expect((await labels('hoa binh'))[2]).toBe('Xã Hòa Bình Thượng');
  });

  test('by a former name that several units of today share, all of them, and it says how many', async () => {
    const { nodes } = await find('xã tách');
    expect(nodes.map(({ label, formerNameSuccessors }) => [label, formerNameSuccessors])).toEqual([
      ['Xã Hóa Bình', 2],
      ['Xã Hòa Bình Thượng', 2],
    ]);
    expect((await find('phường 12')).nodes[0]?.formerNameSuccessors).toBe(1);
    expect((await find('an hội tây')).nodes[0]?.formerNameSuccessors).toBeNull();
  });

  test.each(['Phường Niệm Nghĩa, Lê Chân', 'p niem nghia'])(
    'by no guess: «%s» leads nowhere, and the answer says what the register prints',
    async (typed) => {
      const { totalCount, unplaced } = await find(typed);
      expect(totalCount).toBe(0);
      expect(unplaced).toEqual([
        {
          formerName: 'Phường Niệm Nghĩa, Quận Lê Chân, Thành phố Hải Phòng',
          printedSuccessor: 'Phường An Biên, Thành phố Hải Phòng',
        },
      ]);
    },
  );

  test.each(['Phường 99, Gò Vấp', 'phường 1, quận 2', 'xyz', '’'.repeat(3) + 'qqqq'])(
    'by no number or word that is another one: «%s»',
    async (typed) => expect(await labels(typed)).toEqual([]),
  );

  test('of the province where the province handles the procedure, by the address of a commune', async () => {
    expect(await labels('P12 Gò Vấp', 'DVC-TEST-TINH')).toEqual([HCM]);
    expect(await labels('Hà Tây', 'DVC-TEST-TINH')).toEqual(['Thành phố Hà Nội']);
  });

  test.each(['', ' ', '%', '_', ',', '\\', '\0', '.*'])(
    'all where nothing is typed that a name holds: «%s»',
    async (typed) => expect((await find(typed)).totalCount).toBe(8),
  );
});
