import type { NewDataIssue } from '@lien-thong/kit/issues';
import { foldName } from '@lien-thong/kit/text';
import type { IssueKind } from '../issues/issue-kinds';
import { byPrecedence } from './database.deadline';
import type { NewDatabase } from './database.input';

/** The kinds that a registration states anew each time. */
export const DATABASE_KINDS = [
  'DEADLINE_UNREADABLE',
  'DEADLINES_DIFFER',
  'DATABASE_NAMED_DIFFERENTLY',
  'DATABASE_NAME_SHARED',
  'DATABASE_WITHOUT_OWNER',
] as const satisfies readonly IssueKind[];

const LONGEST_QUOTE = 60;

/** What the sources get wrong about these databases. */
export function findingsOf(databases: readonly NewDatabase[]): NewDataIssue[] {
  return [
    ...databases.flatMap((database) => [
      ...withoutOwner(database),
      ...unreadableDeadlines(database),
      ...differingDeadlines(database),
      ...differingNames(database),
    ]),
    ...sharedNames(databases),
  ];
}

function withoutOwner(database: NewDatabase): NewDataIssue[] {
  if (database.ownerCode !== null) return [];
  return [issue(database, 'DATABASE_WITHOUT_OWNER', database, 'Không nguồn nào ghi cơ quan chủ quản')];
}

function unreadableDeadlines(database: NewDatabase): NewDataIssue[] {
  return database.deadlines
    .filter((deadline) => deadline.precision === 'UNREADABLE')
    .map((deadline) => issue(database, 'DEADLINE_UNREADABLE', deadline, quote(deadline.text)));
}

/** Each place whose day is not the governing one; what it prints under two directives it says once. */
function differingDeadlines(database: NewDatabase): NewDataIssue[] {
  const [governing, ...others] = byPrecedence(database.deadlines);
  if (!governing || governing.dueOn === null) return [];
  return others
    .filter((other) => other.dueOn !== null && other.dueOn !== governing.dueOn)
    .map((other) => {
      const governs = `${quote(governing.text)} (${governing.directiveId}, ${placeOf(governing)})`;
      return issue(database, 'DEADLINES_DIFFER', other, `${quote(other.text)}; áp dụng ${governs}`);
    });
}

function differingNames(database: NewDatabase): NewDataIssue[] {
  return database.names
    .filter((printed) => foldName(printed.name) !== foldName(database.name))
    .map((printed) => issue(database, 'DATABASE_NAMED_DIFFERENTLY', printed, quote(printed.name)));
}

function sharedNames(databases: readonly NewDatabase[]): NewDataIssue[] {
  const first = new Map<string, NewDatabase>();
  const issues: NewDataIssue[] = [];
  for (const database of databases) {
    const namesake = first.get(foldName(database.name));
    if (!namesake) first.set(foldName(database.name), database);
    else {
      const detail = `${quote(database.name)}: trùng tên với ${namesake.code} (${placeOf(namesake)})`;
      issues.push(issue(database, 'DATABASE_NAME_SHARED', database, detail));
    }
  }
  return issues;
}

interface Place {
  readonly document: string | null;
  readonly locator: string | null;
}

function issue(database: NewDatabase, kind: IssueKind, place: Place, detail: string): NewDataIssue {
  const { document, locator } = place;
  return {
    kind,
    subject: database.code,
    subjectType: 'Database',
    responsible: database.ownerCode,
    detail,
    source: document === null ? null : { document, locator },
  };
}

function placeOf({ document, locator }: Place): string {
  return [document, locator].filter(Boolean).join(' ');
}

function quote(text: string): string {
  return text.length <= LONGEST_QUOTE ? `«${text}»` : `«${text.slice(0, LONGEST_QUOTE - 1)}…»`;
}
