import { unitOfWork } from '@lien-thong/kit/database';
import type { NewDataIssue } from '@lien-thong/kit/issues';
import { readCsv, type Seed } from '@lien-thong/kit/seeds';
import { normaliseText } from '@lien-thong/kit/text';
import { AGENCY_COLUMNS } from '../agency/agency.columns';
import {
  REGISTER,
  REGISTER_VERSION,
  readUnitName,
  registeredCommunes,
  registeredMappings,
  registeredProvinces,
  type MappingRecord,
} from './unit-register';
import { committeeCodeOf } from './unit.committees';
import { formerNamesOf, recordFormerUnits, registerUnits, type NewFormerUnit } from './unit.service';

const FORMER_PROVINCE = [
  'code',
  'name',
  'full_name',
  'type',
  'successor_unit_code',
  'document',
  'locator',
] as const;

/** Provinces, communes and what each was made from. */
export const unitSeed: Seed = {
  name: 'units',
  files: ['agencies.csv', 'former-provinces.csv'],
  // The second part says what is stated of a unit: it changes where the facts have to be stated anew.
  stamp: `${REGISTER}@${REGISTER_VERSION} with former names`,
  async apply([agencies = '', formerProvinces = ''], { db, cause }) {
    const committees = new Map(
      readCsv(agencies, AGENCY_COLUMNS)
        .filter((row) => row.kind === 'PROVINCIAL_COMMITTEE' && row.active_until === null)
        .map((row) => [row.unit_code, row.code as string]),
    );
    const { former: communes, issues } = readMappings();
    const former = [
      ...readCsv(formerProvinces, FORMER_PROVINCE).map((row) => ({
        code: row.code,
        fullName: row.full_name as string,
        district: null,
        province: null,
        successorCode: row.successor_unit_code as string,
      })),
      ...communes,
    ];
    const formerNames = formerNamesOf(former);
    await unitOfWork(db, cause, async (uow) => {
      await registerUnits(
        uow,
        registeredProvinces().map((province) => ({
          ...province,
          level: 'PROVINCE' as const,
          parentCode: null,
          committeeCode: committees.get(province.code) ?? committeeCodeOf(province.code),
          formerNames: formerNames.get(province.code) ?? [],
        })),
      );
      await registerUnits(
        uow,
        registeredCommunes().map(({ provinceCode, ...commune }) => ({
          ...commune,
          level: 'COMMUNE' as const,
          parentCode: provinceCode,
          committeeCode: committeeCodeOf(commune.code),
          formerNames: formerNames.get(commune.code) ?? [],
        })),
      );
      await recordFormerUnits(uow, former);
      issues.forEach(uow.raise);
    });
  },
};

/** Mappings that can be trusted, and an issue for each one that cannot: a wrong successor is worse than none. */
export function readMappings(): { former: NewFormerUnit[]; issues: NewDataIssue[] } {
  const provinces = new Map(registeredProvinces().map((province) => [province.code, province.name]));
  const communes = new Map(registeredCommunes().map((commune) => [commune.code, commune]));
  const former: NewFormerUnit[] = [];
  const issues: NewDataIssue[] = [];
  for (const row of registeredMappings()) {
    const target = communes.get(row.new_ward_code);
    if (!target) {
      issues.push(
        issueOf('UNIT_MAPPING_TO_UNKNOWN_COMMUNE', row, `mã ${row.new_ward_code} không có trong danh mục`),
      );
    } else if (readUnitName(row.new_province_name).name !== provinces.get(target.provinceCode)) {
      issues.push(
        issueOf('UNIT_MAPPING_TO_OTHER_PROVINCE', row, `mã ${row.new_ward_code} là ${target.fullName}`),
      );
    } else if (!row.old_ward_name) {
      issues.push(issueOf('UNIT_MAPPING_WITHOUT_FORMER_NAME', row, 'không ghi tên đơn vị cũ'));
    } else {
      former.push({
        code: row.old_ward_code,
        fullName: normaliseText(row.old_ward_name),
        district: row.old_district_name && normaliseText(row.old_district_name),
        province: row.old_province_name && normaliseText(row.old_province_name),
        successorCode: target.code,
      });
    }
  }
  return { former, issues };
}

function issueOf(kind: string, row: MappingRecord, fault: string): NewDataIssue {
  const old = [row.old_ward_name, row.old_district_name, row.old_province_name].filter(Boolean).join(', ');
  return {
    kind,
    subject: row.new_ward_code,
    subjectType: 'AdministrativeUnit',
    responsible: null,
    detail: `${old || '(trống)'} → ${row.new_ward_name}: ${fault}`,
    source: { document: REGISTER, locator: `ward_mappings/${row.id}` },
  };
}
