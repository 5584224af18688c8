import path from 'node:path';
import { todayInVietnam } from '@lien-thong/kit/clock';
import { quote, type NewDataIssue } from '@lien-thong/kit/issues';
import { foldName } from '@lien-thong/kit/text';
import type { DataSource } from 'typeorm';
import { placeAgencies } from '../agency/agency.placement';
import type { IssueKind } from '../issues/issue-kinds';
import { assignCodes, contestedCodes, type Claim, type Holder } from './assign-codes';
import { catalogueLines } from './catalogue-lines';
import { readRecord, recordKey, type CatalogueRecord } from './record';

/** What has to be known of a whole catalogue before its first record is written. */
export interface CatalogueScan {
  readonly lines: number;
  /** The code of each record, by its key: the same wherever an import is interrupted and taken up again. */
  readonly codes: ReadonlyMap<string, string>;
  /** Numbers of the lines that are no record, or one that an earlier line holds. */
  readonly setAside: ReadonlySet<number>;
  readonly issues: readonly NewDataIssue[];
}

export const LINE_KINDS: readonly IssueKind[] = ['IMPORT_LINE_UNREADABLE', 'IMPORT_RECORD_REPEATED'];
export const LINE_SUBJECT = 'CatalogueLine';

interface PrintedClaim extends Claim {
  readonly agencyName: string | null;
}

/** Reads a catalogue once without writing: who claims which code is only known at its end. */
export async function scanCatalogue(db: DataSource, file: string, at: Date): Promise<CatalogueScan> {
  const claims = new Map<string, PrintedClaim>();
  const issues: NewDataIssue[] = [];
  const setAside = new Set<number>();
  let lines = 0;
  for await (const { number, text } of catalogueLines(file)) {
    lines += 1;
    const { record, fault } = readRecord(text);
    const again = record && claims.has(recordKey(record));
    if (record && !again) {
      claims.set(recordKey(record), claimOf(record));
      continue;
    }
    const detail = fault ?? `bản ghi ${quote(record?.code ?? '')} đã có ở dòng trước`;
    setAside.add(number);
    issues.push(lineIssue(fault ? 'IMPORT_LINE_UNREADABLE' : 'IMPORT_RECORD_REPEATED', file, number, detail));
  }
  const codes = await codesOf(db, [...claims.values()], todayInVietnam(at));
  return { lines, codes, setAside, issues };
}

function claimOf(record: CatalogueRecord): PrintedClaim {
  return {
    key: recordKey(record),
    code: record.code,
    likeness: likenessOf(record),
    agency: record.agencyCode,
    agencyName: record.agency,
    publishedAt: record.publishedAt ?? null,
    updatedAt: record.updatedAt ?? null,
  };
}

/** By the name alone two provinces' procedures would be one. */
export const likenessOf = ({ name, agencyCode, agency }: CatalogueRecord): string =>
  foldName(`${name} ${agencyCode ?? agency ?? ''}`);

async function codesOf(
  db: DataSource,
  claims: readonly PrintedClaim[],
  day: string,
): Promise<Map<string, string>> {
  const holders = await earlierHolders(db);
  const contested = contestedCodes(claims, holders);
  const rivals = claims.filter(({ code }) => contested.has(code));
  const places = await placeAgencies(
    db,
    rivals.map(({ agency, agencyName }) => ({ code: agency, name: agencyName })),
    day,
  );
  const agencyOf = new Map(rivals.map(({ key, agency }, i) => [key, places[i]?.code ?? agency]));
  return assignCodes(
    claims.map((claim) => ({ ...claim, agency: agencyOf.get(claim.key) ?? claim.agency })),
    holders,
  );
}

async function earlierHolders(db: DataSource): Promise<Holder[]> {
  return db.query(
    `SELECT record_key AS key, procedure_code AS code, state->>'printedCode' AS "printedCode",
            record_likeness AS likeness
     FROM procedure_statement WHERE record_key IS NOT NULL`,
  );
}

function lineIssue(kind: IssueKind, file: string, number: number, detail: string): NewDataIssue {
  const document = path.basename(file);
  const locator = `line ${number}`;
  return {
    kind,
    subject: `${document}:${number}`,
    subjectType: LINE_SUBJECT,
    responsible: null,
    detail,
    source: { document, locator },
  };
}
