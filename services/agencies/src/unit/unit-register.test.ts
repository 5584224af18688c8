import { registeredCommunes, registeredMappings, registeredProvinces, readUnitName } from './unit-register';
import { readMappings } from './unit.seed';

describe('the register of units', () => {
  test('has 34 provinces and 3,321 communes, each commune in a province that exists', () => {
    const provinces = new Set(registeredProvinces().map((province) => province.code));
    const communes = registeredCommunes();
    expect(provinces.size).toBe(34);
    expect(communes).toHaveLength(3321);
    expect(communes.filter((commune) => !provinces.has(commune.provinceCode))).toEqual([]);
  });

  test('a province without a word for its kind is a «tỉnh»', () => {
    expect(readUnitName('Cao Bằng')).toEqual({ name: 'Cao Bằng', fullName: 'Tỉnh Cao Bằng', type: 'TINH' });
    expect(readUnitName('Thành phố Huế')).toEqual({
      name: 'Huế',
      fullName: 'Thành phố Huế',
      type: 'THANH_PHO',
    });
  });

  test('every mapping is either followed or reported: none is lost, none is guessed', () => {
    const { former, issues } = readMappings();
    expect(former.length + issues.length).toBe(registeredMappings().length);
    const count = (kind: string) => issues.filter((issue) => issue.kind === kind).length;
    expect(count('UNIT_MAPPING_TO_UNKNOWN_COMMUNE')).toBe(431);
    expect(count('UNIT_MAPPING_TO_OTHER_PROVINCE')).toBe(22);
    expect(count('UNIT_MAPPING_WITHOUT_FORMER_NAME')).toBe(5);
  });
});
