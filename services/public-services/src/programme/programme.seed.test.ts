import { readListings, readProgrammes } from './programme.seed';

const LISTINGS = 'programme_code,service_id,ordinal,document,locator\nP,DVC-1,7,danh sách,7\n';
const services = (codes: string) =>
  `id,name,agency_code,procedure_codes,document,locator\nDVC-1,Tên,G01,${codes},danh sách,7\n`;

describe('the lists of the programmes', () => {
  test('an entry with several procedures is one listing for each, under one ordinal', () => {
    const read = readListings(LISTINGS, services('TEST-A;TEST-B'));
    expect(read.map(({ serviceId, procedureCode, ordinal }) => [serviceId, procedureCode, ordinal])).toEqual([
      ['DVC-TEST-A', 'TEST-A', 7],
      ['DVC-TEST-B', 'TEST-B', 7],
    ]);
  });

  test('an entry without a procedure keeps its own id', () => {
    expect(readListings(LISTINGS, services(''))).toMatchObject([{ serviceId: 'DVC-1', procedureCode: null }]);
  });

  test('a listing of a service that no seed describes stops the start', () => {
    expect(() => readListings(LISTINGS.replace('DVC-1', 'DVC-2'), services(''))).toThrow('DVC-2');
  });

  test('a programme without a printed figure has none', () => {
    expect(readProgrammes('code,name,target_count,document,locator\nP,Tên,,,\n')).toMatchObject([
      { code: 'P', targetCount: null },
    ]);
  });
});
