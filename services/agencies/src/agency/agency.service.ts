import { recordset, type UnitOfWork } from '@lien-thong/kit/database';
import { foldName, plainName } from '@lien-thong/kit/text';
import type { AgencyAliasKind, AgencyKind, AgencyLevel } from '../generated/graphql';
import { applyMergers } from '../merger/merger.service';
import { stateAgencies } from './agency.facts';

interface Sourced {
  readonly document: string | null;
  readonly locator: string | null;
}

export interface NewAlias extends Sourced {
  readonly alias: string;
  readonly kind: AgencyAliasKind;
  readonly validFrom: string | null;
  readonly validUntil: string | null;
}

export interface NewAgency extends Sourced {
  readonly code: string;
  readonly name: string;
  readonly shortName: string | null;
  readonly kind: AgencyKind;
  readonly level: AgencyLevel | null;
  readonly parentCode: string | null;
  readonly unitCode: string | null;
  readonly activeFrom: string | null;
  readonly activeUntil: string | null;
  readonly mergedInto: string | null;
  /** Names besides the official one. */
  readonly aliases: readonly NewAlias[];
  readonly members: readonly (Sourced & { readonly code: string })[];
}

/** Registers bodies, or brings registered ones up to date; states a fact for each one that is new or changed. */
export async function registerAgencies(uow: UnitOfWork, agencies: readonly NewAgency[]): Promise<void> {
  const renamed = await renamedOf(uow, agencies);
  await upsertAgencies(uow, agencies);
  await replaceAliases(uow, agencies);
  await replaceMembers(uow, agencies);
  const codes = agencies.map((agency) => agency.code);
  await applyMergers(uow, codes);
  for (const code of codes) uow.audit({ action: 'register-agency', subjectType: 'Agency', subject: code });
  await stateAgencies(uow, renamed, 'agencies.agency-renamed.v1');
  await stateAgencies(
    uow,
    codes.filter((code) => !renamed.includes(code)),
  );
}

/** Those of the bodies that are known by another official name so far. */
async function renamedOf(uow: UnitOfWork, agencies: readonly NewAgency[]): Promise<string[]> {
  const rows: { code: string }[] = await uow.manager.query(
    `SELECT agency.code FROM agency
     JOIN jsonb_to_recordset($1::jsonb) AS said (code text, name text) ON said.code = agency.code
     WHERE said.name <> agency.name`,
    [recordset(agencies.map(({ code, name }) => ({ code, name })))],
  );
  return rows.map(({ code }) => code);
}

/**
 * The official name means the body while the body exists; its successor may carry the name on. A commune's committee
 * has none: 246 names are shared between provinces, and an alias means one body only.
 */
function namesOf(agency: NewAgency): readonly NewAlias[] {
  if (agency.kind === 'COMMUNE_COMMITTEE') return agency.aliases;
  const { document, locator, activeFrom, activeUntil } = agency;
  const official: NewAlias = {
    alias: agency.name,
    kind: 'OFFICIAL',
    validFrom: activeFrom,
    validUntil: activeUntil,
    document,
    locator,
  };
  return [official, ...agency.aliases];
}

async function upsertAgencies(uow: UnitOfWork, agencies: readonly NewAgency[]): Promise<void> {
  await uow.manager.query(
    `INSERT INTO agency (code, name, short_name, kind, level, parent_code, unit_code, active_from, active_until,
                         merged_into, document, locator)
     SELECT code, name, "shortName", kind, level, "parentCode", "unitCode", "activeFrom", "activeUntil", "mergedInto",
            document, locator
     FROM jsonb_to_recordset($1::jsonb) AS agency (
       code text, name text, "shortName" text, kind text, level text, "parentCode" text, "unitCode" text,
       "activeFrom" date, "activeUntil" date, "mergedInto" text, document text, locator text)
     ON CONFLICT (code) DO UPDATE SET
       name = excluded.name, short_name = excluded.short_name, kind = excluded.kind, level = excluded.level,
       parent_code = excluded.parent_code, unit_code = excluded.unit_code, active_from = excluded.active_from,
       active_until = excluded.active_until, merged_into = excluded.merged_into, document = excluded.document,
       locator = excluded.locator`,
    [recordset(agencies)],
  );
}

async function replaceAliases(uow: UnitOfWork, agencies: readonly NewAgency[]): Promise<void> {
  const codes = agencies.map((agency) => agency.code);
  const rows = agencies.flatMap((agency) =>
    namesOf(agency).map((name) => ({
      ...name,
      agency: agency.code,
      folded: foldName(name.alias),
      plain: plainName(name.alias),
    })),
  );
  await uow.manager.query('DELETE FROM agency_alias WHERE agency_code = ANY($1)', [codes]);
  await uow.manager.query(
    `INSERT INTO agency_alias (agency_code, alias, folded, plain, kind, valid_from, valid_until, document, locator)
     SELECT agency, alias, folded, plain, kind, "validFrom", "validUntil", document, locator
     FROM jsonb_to_recordset($1::jsonb) AS name (
       agency text, alias text, folded text, plain text, kind text, "validFrom" date, "validUntil" date,
       document text, locator text)`,
    [recordset(rows)],
  );
}

async function replaceMembers(uow: UnitOfWork, agencies: readonly NewAgency[]): Promise<void> {
  const rows = agencies.flatMap((agency) =>
    agency.members.map((member) => ({ ...member, group: agency.code, member: member.code })),
  );
  await uow.manager.query('DELETE FROM agency_member WHERE group_code = ANY($1)', [
    agencies.map((a) => a.code),
  ]);
  await uow.manager.query(
    `INSERT INTO agency_member (group_code, member_code, document, locator)
     SELECT "group", member, document, locator
     FROM jsonb_to_recordset($1::jsonb) AS link ("group" text, member text, document text, locator text)`,
    [recordset(rows)],
  );
}
