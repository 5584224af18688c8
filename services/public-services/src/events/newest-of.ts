import type { DomainEvent } from '@lien-thong/kit/events';

/** The newest event of each subject in a batch. */
export function newestOf<D>(events: readonly DomainEvent<D>[]): DomainEvent<D>[] {
  const newest = new Map<string, DomainEvent<D>>();
  for (const event of events) {
    if (event.version > (newest.get(event.subject)?.version ?? 0)) newest.set(event.subject, event);
  }
  return [...newest.values()];
}
