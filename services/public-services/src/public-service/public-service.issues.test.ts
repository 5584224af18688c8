import { issuesOf } from './public-service.issues';
import type { ServiceState } from './public-service.state';

const LISTED = { code: 'TTDV-25', ordinal: 15, nameInProgramme: 'Tên', document: 'danh sách', locator: '15' };

const service = (state: Partial<ServiceState> = {}): ServiceState => ({
  id: 'DVC-TEST',
  name: 'Tên',
  procedureCode: '9.999999',
  agencyCode: 'G15',
  level: 'FULL',
  levelValidFrom: '2025-07-01',
  levelContradicted: false,
  levelReportedBy: null,
  catalogueLevel: null,
  levelSource: { document: 'danh mục', locator: 'TEST' },
  programmes: [LISTED],
  source: null,
  ...state,
});
const kinds = (state: Partial<ServiceState>) => issuesOf(service(state)).map((issue) => issue.kind);

describe('issues of a service', () => {
  test('an essential service that is fully online and has a national code has none', () => {
    expect(kinds({})).toEqual([]);
  });

  test.each([null, 'LT-test'])('procedure %s is not in the national catalogue', (procedureCode) => {
    expect(kinds({ procedureCode })).toEqual(['ESSENTIAL_SERVICE_WITHOUT_PROCEDURE']);
  });

  test('a service outside the 25 may have any level and any code', () => {
    expect(kinds({ programmes: [], level: 'INFORMATION', procedureCode: 'LT-test' })).toEqual([]);
    expect(kinds({ programmes: [{ ...LISTED, code: 'TTDV-982' }], level: 'PARTIAL' })).toEqual([]);
  });

  test.each(['PARTIAL', 'INFORMATION'] as const)('an essential service at %s is not full', (level) => {
    expect(kinds({ level })).toEqual(['ESSENTIAL_SERVICE_NOT_FULL']);
  });

  test('an unknown level is not a low one', () => {
    expect(kinds({ level: null, levelContradicted: null })).toEqual([]);
  });

  test('a contradicted level is an issue of every service, with its agency and the source of the level', () => {
    expect(issuesOf(service({ programmes: [], levelContradicted: true }))).toEqual([
      {
        kind: 'FULL_WITHOUT_ONLINE_CHANNEL',
        subject: 'DVC-TEST',
        subjectType: 'PublicService',
        responsible: 'G15',
        detail: 'Ghi là toàn trình nhưng không có hình thức nộp hồ sơ trực tuyến',
        source: { document: 'danh mục', locator: 'TEST' },
      },
    ]);
  });
});
