import { unitOfWork } from '@lien-thong/kit/database';
import { readCsv, type CsvRow, type Seed } from '@lien-thong/kit/seeds';
import type { AgencyAliasKind, AgencyKind, AgencyLevel } from '../generated/graphql';
import { communeCommittees } from '../unit/unit.committees';
import { AGENCY_COLUMNS } from './agency.columns';
import { registerAgencies, type NewAgency } from './agency.service';

const ALIAS = ['agency_code', 'alias', 'kind', 'valid_from', 'valid_until', 'document', 'locator'] as const;
const MEMBER = ['group_code', 'member_code', 'document', 'locator'] as const;

/** The group «ủy ban nhân dân các xã» has all communes as members: more than anyone types. */
const COMMUNE_COMMITTEES = 'NHOM-UBNDX';

/** The bodies that the documents name, and the people's committee of every commune. */
export const agencySeed: Seed = {
  name: 'agencies',
  files: ['agencies.csv', 'agency-aliases.csv', 'agency-members.csv'],
  async apply([agencies = '', aliases = '', members = ''], { db, cause }) {
    const bodies = toAgencies(
      readCsv(agencies, AGENCY_COLUMNS),
      readCsv(aliases, ALIAS),
      readCsv(members, MEMBER),
    );
    const provincial = new Map(
      bodies
        .filter((body) => body.kind === 'PROVINCIAL_COMMITTEE' && body.activeUntil === null)
        .map((body) => [body.unitCode as string, body.code]),
    );
    await unitOfWork(db, cause, async (uow) => {
      const typed = new Set(bodies.map((body) => body.code));
      const committees = (await communeCommittees(uow.manager, provincial)).filter(
        ({ code }) => !typed.has(code),
      );
      const group = bodies.find((body) => body.code === COMMUNE_COMMITTEES);
      await registerAgencies(
        uow,
        bodies.filter((body) => body !== group),
      );
      await registerAgencies(uow, committees);
      if (group) await registerAgencies(uow, [{ ...group, members: committees }]);
    });
  },
};

function toAgencies(
  rows: readonly CsvRow<(typeof AGENCY_COLUMNS)[number]>[],
  aliases: readonly CsvRow<(typeof ALIAS)[number]>[],
  members: readonly CsvRow<(typeof MEMBER)[number]>[],
): NewAgency[] {
  return rows.map((row) => ({
    code: row.code as string,
    name: row.name as string,
    shortName: row.short_name,
    kind: row.kind as AgencyKind,
    level: row.level as AgencyLevel | null,
    parentCode: row.parent_code,
    unitCode: row.unit_code,
    activeFrom: row.active_from,
    activeUntil: row.active_until,
    mergedInto: row.merged_into,
    document: row.document,
    locator: row.locator,
    aliases: aliases
      .filter((alias) => alias.agency_code === row.code)
      .map((alias) => ({
        alias: alias.alias as string,
        kind: alias.kind as AgencyAliasKind,
        validFrom: alias.valid_from,
        validUntil: alias.valid_until,
        document: alias.document,
        locator: alias.locator,
      })),
    members: members
      .filter((member) => member.group_code === row.code)
      .map((member) => ({
        code: member.member_code as string,
        document: member.document,
        locator: member.locator,
      })),
  }));
}
