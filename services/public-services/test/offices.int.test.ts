import { applyBatch } from '@lien-thong/kit/events';
import { createTestDatabase, testSubgraph, type TestDatabase } from '@lien-thong/kit/testing';
import { onProcedureImported } from '../src/events/on-procedure-imported';
import { onProcedureParts } from '../src/events/on-procedure-parts';
import { onUnitMappingRefused } from '../src/events/on-unit-mapping-refused';
import { onUnitMerged } from '../src/events/on-unit-merged';
import { onUnitRegistered } from '../src/events/on-unit-registered';
import { publicServices } from '../src/service';
import { fact, unit } from './heard';
import { imported, type Imported } from './imported-procedures';

interface Offices {
  readonly totalCount: number;
  readonly nodes: {
    readonly label: string | null;
    readonly level: string;
    readonly [field: string]: unknown;
  }[];
}

describe('the offices of a service', () => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await createTestDatabase(publicServices);
    const hear = async (...procedures: Imported[]) => {
      await applyBatch(database.db, onProcedureImported, procedures.map(imported));
      await applyBatch(database.db, onProcedureParts, procedures.map(imported));
    };
    await hear(
      { code: 'TEST-XA', authorityLevels: ['COMMUNAL'] },
      { code: 'TEST-TINH', authorityLevels: ['PROVINCIAL'] },
      { code: 'TEST-BO', authorityLevels: ['CENTRAL', 'VERTICAL'] },
      { code: 'TEST-TINH-XA', authorityLevels: ['PROVINCIAL', 'COMMUNAL'] },
      { code: 'TEST-BB', authorityLevels: ['COMMUNAL'], status: 'REPEALED' },
    );
    await applyBatch(database.db, onUnitRegistered, [
      unit('79', 'Thành phố Hồ Chí Minh', 'PROVINCE'),
      unit('01', 'Thành phố Hà Nội', 'PROVINCE', null, ['Tỉnh Hà Tây']),
      unit('26890', 'Phường An Hội Tây', 'COMMUNE', '79', [
        'Phường 12, Quận Gò Vấp, Thành phố Hồ Chí Minh',
        'Phường 14, Quận Gò Vấp, Thành phố Hồ Chí Minh',
      ]),
      unit('26878', 'Phường An Hội Đông', 'COMMUNE', '79', ['Phường 1, Quận Gò Vấp, Thành phố Hồ Chí Minh']),
      unit('27001', 'Phường Tân Sơn', 'COMMUNE', '79', ['Phường 12, Quận Tân Bình, Thành phố Hồ Chí Minh']),
      unit('00004', 'Phường Tân Sơn', 'COMMUNE', '01'),
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

  const offices = async (service: string, args = '') => {
    const { data, errors } = await testSubgraph(publicServices, database.db).ask<{
      serviceOffices: Offices;
      publicService: { offices: Offices };
    }>(
      `{ serviceOffices(service: "DVC-${service}"${args && `, ${args}`}) { totalCount nodes { label level agency { code } formerName } }
         publicService(id: "DVC-${service}") { offices${args && `(${args})`} { totalCount nodes { label level agency { code } formerName } } } }`,
    );
    expect(errors).toBeUndefined();
    // One code behind both fields.
    expect(data.publicService.offices).toEqual(data.serviceOffices);
    return data.serviceOffices;
  };
  const labels = ({ nodes }: Offices) => nodes.map(({ label }) => label);

  test('are those of its level alone', async () => {
    expect(labels(await offices('TEST-TINH'))).toEqual(['Thành phố Hà Nội', 'Thành phố Hồ Chí Minh']);
    expect((await offices('TEST-XA')).totalCount).toBe(4);
    expect((await offices('TEST-BO')).nodes).toEqual([
      { label: null, level: 'CENTRAL', agency: { code: 'G15' }, formerName: null },
    ]);
    expect((await offices('TEST-BB')).totalCount).toBe(0);
  });

  test('are found by an address from before the merger, and say which', async () => {
    const { nodes } = await offices('TEST-XA', 'search: "Phường 12, Gò Vấp"');
    expect(nodes).toEqual([
      {
        ...{ label: 'Phường An Hội Tây', level: 'COMMUNAL', agency: { code: 'UBND-26890' } },
        formerName: 'Phường 12, Quận Gò Vấp, Thành phố Hồ Chí Minh',
      },
    ]);
  });

  test('one old name in two districts is both, one that shares its name with another says its province', async () => {
    expect(labels(await offices('TEST-XA', 'search: "phuong 12"')).sort()).toEqual([
      'Phường An Hội Tây',
      'Phường Tân Sơn, Thành phố Hồ Chí Minh',
    ]);
    expect(labels(await offices('TEST-XA', 'search: "tan son", province: "01"'))).toEqual([
      'Phường Tân Sơn, Thành phố Hà Nội',
    ]);
  });

  test('are never more than a page', async () => {
    const { nodes, totalCount } = await offices('TEST-XA', 'first: 2');
    expect([nodes.length, totalCount]).toEqual([2, 4]);
  });

  test('of a commune that went into another are the other’s from that day on', async () => {
    await applyBatch(database.db, onUnitMerged, [
      fact('agencies', 'unit-merged', '26878', 2, {
        code: '26878',
        mergedInto: '26890',
        effectiveOn: '2025-08-05',
      }),
    ]);
    expect(labels(await offices('TEST-XA', 'province: "79"'))).toEqual([
      'Phường An Hội Tây',
      'Phường Tân Sơn, Thành phố Hồ Chí Minh',
    ]);
  });
});
