import { defineHandler } from '@lien-thong/kit/events';
import { addFindingEvidence, addTaskEvidence } from '../evidence/evidence.service';
import type { ConnectionStatusChanged } from '../generated/events';

/** A connection that works or fails is evidence for the tasks about either end, and for the findings that it measures. */
export const onConnectionStatusChanged = defineHandler<ConnectionStatusChanged>({
  name: 'directives.connection-evidence',
  source: 'databases',
  types: ['databases.connection-status-changed.v1'],
  async apply(events, uow) {
    await addTaskEvidence(
      uow,
      events.map((event) => ({ event, databases: [event.data.fromCode, event.data.toCode] })),
    );
    await addFindingEvidence(uow, events);
  },
});
