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
import type { UnitMappingRefused } from '../generated/events';
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
  stamp: `${REGISTER}@${REGISTER_VERSION} with former names and refused mappings`,
  async apply([agencies = '', formerProvinces = ''], { db, cause }) {
    const committees = new Map(
      readCsv(agencies, AGENCY_COLUMNS)
        .filter((row) => row.kind === 'PROVINCIAL_COMMITTEE' && row.active_until === null)
        .map((row) => [row.unit_code, row.code as string]),
    );
    const { former: communes, refused, issues } = readMappings();
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
      for (const data of refused) {
        uow.emit({
          ...{ type: 'agencies.unit-mapping-refused.v1', entity: 'UnitMapping' },
          ...{ subject: data.source.locator, agencies: [], data },
        });
      }
    });
  },
};

/** What the register says of former communes, row by row. */
interface Mappings {
  readonly former: NewFormerUnit[];
  /** Those of the rest that name a former unit, so that who looks for it learns why it leads nowhere. */
  readonly refused: UnitMappingRefused[];
  readonly issues: NewDataIssue[];
}

/** Mappings that can be trusted, and an issue for each one that cannot: a wrong successor is worse than none. */
export function readMappings(): Mappings {
  const provinces = new Map(registeredProvinces().map((province) => [province.code, province.name]));
  const communes = new Map(registeredCommunes().map((commune) => [commune.code, commune]));
  const read: Mappings = { former: [], refused: [], issues: [] };
  const refuse = (issueKind: string, row: MappingRecord, fault: string) => {
    const issue = issueOf(issueKind, row, fault);
    read.issues.push(issue);
    if (!row.old_ward_name) return;
    const printedSuccessor = `${normaliseText(row.new_ward_name)}, ${readUnitName(row.new_province_name).fullName}`;
    read.refused.push({ formerName: formerAddress(row), printedSuccessor, issueKind, source: issue.source });
  };
  for (const row of registeredMappings()) {
    const target = communes.get(row.new_ward_code);
    if (!target) {
      refuse('UNIT_MAPPING_TO_UNKNOWN_COMMUNE', row, `mã ${row.new_ward_code} không có trong danh mục`);
    } else if (readUnitName(row.new_province_name).name !== provinces.get(target.provinceCode)) {
      refuse('UNIT_MAPPING_TO_OTHER_PROVINCE', row, `mã ${row.new_ward_code} là ${target.fullName}`);
    } else if (!row.old_ward_name) {
      refuse('UNIT_MAPPING_WITHOUT_FORMER_NAME', row, 'không ghi tên đơn vị cũ');
    } else {
      read.former.push({
        code: row.old_ward_code,
        fullName: normaliseText(row.old_ward_name),
        district: row.old_district_name && normaliseText(row.old_district_name),
        province: row.old_province_name && normaliseText(row.old_province_name),
        successorCode: target.code,
      });
    }
  }
  return read;
}

const formerAddress = (row: MappingRecord) =>
  [row.old_ward_name, row.old_district_name, row.old_province_name]
    .flatMap((part) => (part ? [normaliseText(part)] : []))
    .join(', ');

function issueOf(kind: string, row: MappingRecord, fault: string) {
  return {
    kind,
    subject: row.new_ward_code,
    subjectType: 'AdministrativeUnit',
    responsible: null,
    detail: `${formerAddress(row) || '(trống)'} → ${row.new_ward_name}: ${fault}`,
    source: { document: REGISTER, locator: `ward_mappings/${row.id}` },
  } satisfies NewDataIssue;
}
