import { todayInVietnam } from '@lien-thong/kit/clock';
import { requireRight, requireVersion, type Author } from '@lien-thong/kit/commands';
import { unitOfWork, type UnitOfWork } from '@lien-thong/kit/database';
import { CodedError } from '@lien-thong/kit/errors';
import { normaliseText } from '@lien-thong/kit/text';
import type { DataSource } from 'typeorm';
import type { TaskProgressReported } from '../generated/events';
import type { ReportTaskProgressInput } from '../generated/graphql';
import { publicStates } from '../task/task.state';
import { progressErrors } from './progress.errors';
import { recordProgress, standingOf, type Standing } from './progress.history';

const LONGEST_NOTE = 500;

/** Records what an agency reports of a task that is given to it. @returns the task's id. */
export function reportTaskProgress(
  db: DataSource,
  author: Author,
  input: ReportTaskProgressInput,
): Promise<string> {
  return unitOfWork(db, author.cause, async (uow) => {
    const today = todayInVietnam(uow.cause.at);
    const seen = await standingOf(uow, input.task, input.agency, today);
    if (!seen) throw new CodedError(progressErrors.TASK_UNKNOWN, { id: input.task });
    requireRight(author, input.agency);
    if (!seen.isParty) {
      throw new CodedError(progressErrors.AGENCY_NO_PARTY, { task: input.task, agency: input.agency });
    }
    await requireVersion(uow, 'Task', seen.id, input.expectedVersion);
    const day = dayOf(input, seen, today);
    const { agency, status } = input;
    await recordProgress(uow, seen, { agency, status, day, note: noteOf(input) });
    uow.audit({ action: 'report-task-progress', subjectType: 'Task', subject: seen.id });
    await emitProgress(uow, seen.id);
    return seen.id;
  });
}

function dayOf({ reportedOn }: ReportTaskProgressInput, { last }: Standing, today: string): string {
  const day = reportedOn ?? today;
  if (day > today) throw new CodedError(progressErrors.PROGRESS_DATED_AHEAD, { day });
  if (last !== null && day < last) {
    throw new CodedError(progressErrors.PROGRESS_DATED_BEFORE_LAST, { day, last });
  }
  return day;
}

function noteOf({ note }: ReportTaskProgressInput): string | null {
  const text = normaliseText(note ?? '');
  const length = [...text].length;
  if (length > LONGEST_NOTE) {
    throw new CodedError(progressErrors.PROGRESS_NOTE_TOO_LONG, { length, most: LONGEST_NOTE });
  }
  return text === '' ? null : text;
}

async function emitProgress(uow: UnitOfWork, task: string): Promise<void> {
  for (const { state, agencies } of await publicStates(uow.manager, [task])) {
    uow.emit({
      type: 'directives.task-progress-reported.v1',
      entity: 'Task',
      subject: state.id,
      agencies,
      data: state satisfies TaskProgressReported,
    });
  }
}
