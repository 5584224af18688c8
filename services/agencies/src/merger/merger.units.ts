import { requireRight, requireVersion, type Author } from '@lien-thong/kit/commands';
import { unitOfWork, type UnitOfWork } from '@lien-thong/kit/database';
import { CodedError } from '@lien-thong/kit/errors';
import { normaliseText } from '@lien-thong/kit/text';
import type { DataSource } from 'typeorm';
import type { UnitMergerInput } from '../generated/graphql';
import { stateUnits } from '../unit/unit.facts';
import { recordFormerUnits } from '../unit/unit.service';
import { mergerErrors } from './merger.errors';
import type { Merged } from './merger.command';
import { lockMergers, requireMergeable } from './merger.required';
import { recordMergers } from './merger.service';

interface Place {
  code: string;
  fullName: string;
  level: string;
  parentCode: string | null;
  parentName: string | null;
  activeUntil: string | null;
  committee: string | null;
  committeeVersion: string | null;
}

/** Merges units into another one from a day on, and their committees with them. */
export function mergeUnits(
  db: DataSource,
  author: Author,
  { from, into, effectiveOn, decision }: UnitMergerInput,
  dryRun: boolean,
): Promise<Merged> {
  return unitOfWork(db, author.cause, async (uow) => {
    requireRight(author, null);
    await lockMergers(uow);
    const codes = [...new Map(from.map((one) => [one.unit, one])).values()];
    const places = await readPlaces(uow, [...codes.map(({ unit }) => unit), into]);
    const target = requirePlace(places, into, effectiveOn);
    const units = codes.map(({ unit }) => requirePlace(places, unit, effectiveOn));
    for (const unit of units) {
      if (unit.code === into) throw new CodedError(mergerErrors.MERGER_INTO_ITSELF, { code: into });
      if (unit.activeUntil) {
        throw new CodedError(mergerErrors.MERGER_FORMER, { code: unit.code, until: unit.activeUntil });
      }
      if (unit.level !== target.level || unit.parentCode !== target.parentCode) {
        throw new CodedError(mergerErrors.MERGER_LEVELS_DIFFER, { code: unit.code, into });
      }
    }
    for (const { unit, expectedVersion } of codes) {
      await requireVersion(uow, 'AdministrativeUnit', unit, expectedVersion);
    }
    const source = decision ? normaliseText(decision).slice(0, 200) : null;
    const committees = units.flatMap(({ committee, committeeVersion }) =>
      committee && target.committee
        ? [
            {
              code: committee,
              into: target.committee,
              effectiveOn,
              decision: source,
              version: Number(committeeVersion),
            },
          ]
        : [],
    );
    for (const { code, into: successor, version } of committees) {
      await requireMergeable(uow, { code, into: successor, effectiveOn, expectedVersion: version });
    }
    if (!dryRun) {
      await recordUnitMergers(uow, units, into, effectiveOn);
      await recordMergers(uow, committees);
    }
    return { from: codes.map(({ unit }) => unit), into };
  });
}

async function recordUnitMergers(
  uow: UnitOfWork,
  units: readonly Place[],
  into: string,
  effectiveOn: string,
): Promise<void> {
  const codes = units.map((unit) => unit.code);
  await uow.manager.query(
    'UPDATE administrative_unit SET merged_into = $2, active_until = $3 WHERE code = ANY($1)',
    [codes, into, effectiveOn],
  );
  // Who looks the old unit up is led to the one that it went into, and from there to what went into the old one.
  await recordFormerUnits(
    uow,
    units.map(({ code, fullName, parentName }) => ({
      code,
      fullName,
      district: null,
      province: parentName,
      successorCode: into,
    })),
  );
  await uow.manager.query(
    `INSERT INTO former_unit (code, full_name, district, province, plain_address, bare_name, bare_district,
                              bare_province, successor_code)
     SELECT code, full_name, district, province, plain_address, bare_name, bare_district, bare_province, $2
     FROM former_unit WHERE successor_code = ANY($1) ON CONFLICT DO NOTHING`,
    [codes, into],
  );
  for (const code of codes)
    uow.audit({ action: 'merge-unit', subjectType: 'AdministrativeUnit', subject: code });
  await stateUnits(uow, codes, 'agencies.unit-merged.v1');
  await stateUnits(uow, [into]);
}

async function readPlaces(uow: UnitOfWork, codes: readonly string[]): Promise<Place[]> {
  return uow.manager.query(
    `SELECT unit.code, unit.full_name AS "fullName", unit.level, unit.parent_code AS "parentCode",
            parent.full_name AS "parentName", unit.active_until AS "activeUntil", committee.code AS committee,
            version.version AS "committeeVersion"
     FROM administrative_unit unit
     LEFT JOIN administrative_unit parent ON parent.code = unit.parent_code
     LEFT JOIN agency committee ON committee.unit_code = unit.code AND committee.active_until IS NULL
       AND committee.kind IN ('PROVINCIAL_COMMITTEE', 'COMMUNE_COMMITTEE')
     LEFT JOIN entity_version version ON version.entity = 'Agency' AND version.subject = committee.code
     WHERE unit.code = ANY($1)`,
    [codes],
  );
}

function requirePlace(places: readonly Place[], code: string, on: string): Place {
  const place = places.find((one) => one.code === code);
  if (!place) throw new CodedError(mergerErrors.UNIT_UNKNOWN, { code });
  if (place.activeUntil !== null && place.activeUntil <= on) {
    throw new CodedError(mergerErrors.MERGER_FORMER, { code, until: place.activeUntil });
  }
  return place;
}
