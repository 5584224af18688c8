import { numberText } from '../format';
import type { ReactNode } from 'react';
import { DataTable, Vietnamese, type Column } from '../parts';
import { countColumn, deadlineColumn, nameColumn, sourceColumn, stateColumn } from './columns';
import { Folded } from './folded';
import { overdueTasks, type OverdueTask } from './overdue-tasks';
import { PARTS } from './parts.words';
import type { Agency, Duty, LateTask, Scorecard } from './scorecard';
import { ScorecardPart } from './scorecard-part';
import { SharedTasksPager } from './shared-tasks-pager';

interface Late extends LateTask {
  readonly given: OverdueTask['given'];
}

const LATE: readonly Column<Late>[] = [
  nameColumn('title', PARTS.task, ({ title }) => title),
  countColumn('days', PARTS.daysLate, ({ daysLate }) => daysLate),
  { key: 'given', head: PARTS.how, cell: ({ given }) => PARTS.given[given], sort: ({ given }) => given },
  deadlineColumn(),
  { key: 'directive', head: PARTS.directive, cell: (task) => <Vietnamese>{directives(task)}</Vietnamese> },
  sourceColumn(),
];

const DUTIES: readonly Column<Duty>[] = [
  nameColumn('title', PARTS.task, ({ title }) => title),
  stateColumn(),
  deadlineColumn(),
];

const UNSETTLED = { by: 'state', down: false };

interface TasksPartProps {
  readonly card: Scorecard;
  readonly agency: Agency;
  readonly retry: () => void;
}

export function TasksPart({ card, agency, retry }: TasksPartProps) {
  const { overdueCount, leads, coordinates, shares } = agency;
  const late = overdueTasks(card);
  return (
    <ScorecardPart id="nhiem-vu" title={PARTS.tasks} missing={!overdueCount || !late} retry={retry}>
      {overdueCount && late && (
        <>
          <p>
            {PARTS.counts(
              numberText(overdueCount.separate),
              numberText(overdueCount.shared),
              numberText(overdueCount.other),
            )}{' '}
            {overdueCount.unreported > 0 && PARTS.unreported(numberText(overdueCount.unreported))}
          </p>
          {late.length === 0 ? (
            <p>{PARTS.noneOverdue}</p>
          ) : (
            <DataTable
              caption={PARTS.overdue(numberText(late.length))}
              columns={LATE}
              rows={late.map(({ task, given }) => ({ ...task, given }))}
              rowKey={({ id }) => id}
            />
          )}
        </>
      )}
      {leads && <Duties title={PARTS.leads(numberText(leads.totalCount))} duties={leads.nodes} />}
      {coordinates && (
        <Duties title={PARTS.coordinates(numberText(coordinates.totalCount))} duties={coordinates.nodes} />
      )}
      {shares && (
        <Duties title={PARTS.shares(numberText(shares.totalCount))} duties={shares.nodes}>
          <SharedTasksPager next={shares.pageInfo.hasNextPage ? shares.pageInfo.endCursor : null} />
        </Duties>
      )}
    </ScorecardPart>
  );
}

interface DutiesProps {
  readonly title: string;
  readonly duties: readonly Duty[];
  readonly children?: ReactNode;
}

function Duties({ title, duties, children }: DutiesProps) {
  return (
    <Folded title={title} columns={DUTIES} rows={duties} rowKey={({ id }) => id} sorting={UNSETTLED}>
      {children}
    </Folded>
  );
}

/** A directive that is told of in several places is named once. */
function directives({ mandates }: LateTask): string {
  return [...new Set(mandates.map(({ directive }) => directive.number ?? directive.id))].join(', ');
}
