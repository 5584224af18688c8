import { unitOfWork } from '@lien-thong/kit/database';
import type { Seed } from '@lien-thong/kit/seeds';
import { filesOf, readTable } from '../documents/seed-tables';
import type { FindingCategory } from '../generated/graphql';
import type { LiveQuery, NewFinding } from './finding.input';
import { registerFindings } from './finding.service';

const PLACE = ['document', 'locator'] as const;
const FINDING = ['id', 'title', 'category', ...PLACE] as const;
const LOCALITY = ['finding_id', 'agency_code', 'unit_name_printed', ...PLACE] as const;
const RESPONSIBILITY = [
  'finding_id',
  'agency_code',
  'deadline_text',
  'printed_name',
  'action',
  ...PLACE,
] as const;
/** Columns of finding-measures.csv. */
export const MEASURE = [
  'finding_id',
  'measured_by',
  'reason',
  'operation',
  'variables',
  'figure',
  'figure_meaning',
  ...PLACE,
] as const;

const FILES = [
  ...filesOf('findings.csv', ['pl05-plans']),
  ...filesOf('finding-localities.csv', ['pl05-plans']),
  ...filesOf('finding-responsibilities.csv', ['pl05-plans']),
  ...filesOf('finding-measures.csv', ['pl05-plans']),
];

/** The findings of Phụ lục 05. */
export const findingSeed: Seed = {
  name: 'findings',
  files: FILES,
  async apply(texts, { db, cause }) {
    await unitOfWork(db, cause, (uow) => registerFindings(uow, readFindings(texts)));
  },
};

function readFindings(texts: readonly string[]): NewFinding[] {
  const table = <C extends string>(name: string, columns: readonly C[]) =>
    readTable(FILES, texts, name, columns);
  const localities = table('finding-localities.csv', LOCALITY);
  const responsibilities = table('finding-responsibilities.csv', RESPONSIBILITY);
  const measures = table('finding-measures.csv', MEASURE);
  return table('findings.csv', FINDING).map(({ id, title, category, document, locator }) => {
    const ofThis = (row: { finding_id: string | null }) => row.finding_id === id;
    const measure = measures.find(ofThis);
    return {
      id: id as string,
      title: title as string,
      category: category as FindingCategory,
      measuredBy: measure?.measured_by?.split(';') ?? [],
      unmeasured: measure?.reason ?? null,
      live: measure ? liveQueryOf(measure) : null,
      document,
      locator,
      localities: localities.filter(ofThis).map((row) => ({
        agencyCode: row.agency_code as string,
        printed: row.unit_name_printed as string,
        document: row.document,
        locator: row.locator,
      })),
      responsibilities: responsibilities.filter(ofThis).map((row) => ({
        agencyCode: row.agency_code as string,
        printedName: row.printed_name,
        action: row.action as string,
        deadlineText: row.deadline_text,
        document: row.document,
        locator: row.locator,
      })),
    };
  });
}

function liveQueryOf(measure: Readonly<Record<(typeof MEASURE)[number], string | null>>): LiveQuery | null {
  const { operation, variables, figure, figure_meaning: figureMeaning } = measure;
  if (operation === null || figure === null || figureMeaning === null) return null;
  return { operation, variables: JSON.parse(variables ?? '{}') as object, figure, figureMeaning };
}
