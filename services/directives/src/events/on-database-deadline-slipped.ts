import { defineHandler } from '@lien-thong/kit/events';
import { addTaskEvidence } from '../evidence/evidence.service';
import type { DatabaseDeadlineSlipped } from '../generated/events';

/** A database that comes later is evidence for the tasks that need it before. */
export const onDatabaseDeadlineSlipped = defineHandler<DatabaseDeadlineSlipped>({
  name: 'directives.tasks-at-risk',
  source: 'databases',
  types: ['databases.database-deadline-slipped.v1'],
  apply: (events, uow) =>
    addTaskEvidence(
      uow,
      events.map((event) => ({ event, databases: [event.data.code], dueBefore: event.data.dueOn })),
    ),
});
