import { recordset, type UnitOfWork } from '@lien-thong/kit/database';
import { plainName } from '@lien-thong/kit/text';
import { bareUnitName } from './unit-name';
import type { UnitRegistered } from '../generated/events';
import type { UnitLevel, UnitType } from '../generated/graphql';

export interface NewUnit {
  readonly code: string;
  readonly name: string;
  readonly fullName: string;
  readonly level: UnitLevel;
  readonly type: UnitType;
  readonly parentCode: string | null;
  readonly committeeCode: string;
  /** Units that went into it, each with district and province, for those who look it up by an old address. */
  readonly formerNames: readonly string[];
}

export interface NewFormerUnit {
  readonly code: string | null;
  readonly fullName: string;
  readonly district: string | null;
  readonly province: string | null;
  readonly successorCode: string;
}

/** Registers units, provinces before their communes; states a fact for each one that is new or changed. */
export async function registerUnits(uow: UnitOfWork, units: readonly NewUnit[]): Promise<void> {
  await uow.manager.query(
    `INSERT INTO administrative_unit (code, name, full_name, plain_name, bare_name, level, type, parent_code)
     SELECT code, name, "fullName", plain, bare, level, type, "parentCode"
     FROM jsonb_to_recordset($1::jsonb) AS unit (
       code text, name text, "fullName" text, plain text, bare text, level text, type text, "parentCode" text)
     ON CONFLICT (code) DO UPDATE SET
       name = excluded.name, full_name = excluded.full_name, plain_name = excluded.plain_name,
       bare_name = excluded.bare_name, level = excluded.level, type = excluded.type, parent_code = excluded.parent_code`,
    [
      recordset(
        units.map((unit) => ({
          ...unit,
          plain: plainName(unit.fullName),
          bare: bareUnitName(unit.fullName),
        })),
      ),
    ],
  );
  for (const unit of units) {
    uow.emit({
      type: 'agencies.unit-registered.v1',
      entity: 'AdministrativeUnit',
      subject: unit.code,
      agencies: [unit.committeeCode],
      data: { ...unit, formerNames: [...unit.formerNames] } satisfies UnitRegistered,
    });
  }
}

/** «Phường 12, Quận Gò Vấp, Thành phố Hồ Chí Minh», each once. */
export function formerNamesOf(former: readonly NewFormerUnit[]): Map<string, string[]> {
  const names = new Map<string, Set<string>>();
  for (const { fullName, district, province, successorCode } of former) {
    const known = names.get(successorCode) ?? new Set();
    names.set(successorCode, known.add([fullName, district, province].filter(Boolean).join(', ')));
  }
  return new Map([...names].map(([code, list]) => [code, [...list].sort()]));
}

/** Records which unit of today each former one went into; a former unit that was split stands once for each part. */
export async function recordFormerUnits(uow: UnitOfWork, former: readonly NewFormerUnit[]): Promise<void> {
  const rows = former.map((unit) => ({
    ...unit,
    plain: plainName([unit.fullName, unit.district, unit.province].filter(Boolean).join(' ')),
    bare: bareUnitName(unit.fullName),
    bareDistrict: unit.district && bareUnitName(unit.district),
    bareProvince: unit.province && bareUnitName(unit.province),
  }));
  await uow.manager.query(
    `INSERT INTO former_unit (code, full_name, district, province, plain_address, bare_name, bare_district, bare_province,
                              successor_code)
     SELECT code, "fullName", district, province, plain, bare, "bareDistrict", "bareProvince", "successorCode"
     FROM jsonb_to_recordset($1::jsonb) AS unit (
       code text, "fullName" text, district text, province text, plain text, bare text, "bareDistrict" text,
       "bareProvince" text, "successorCode" text)
     ON CONFLICT DO NOTHING`,
    [recordset(rows)],
  );
}
