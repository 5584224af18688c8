import type { DomainEvent } from '@lien-thong/kit/events';
import type { EventField } from '../planning';
import type { EntityKey } from '../run';

/** What a subscription follows: facts of one source, and of those the ones that its arguments keep. */
export interface Interest {
  readonly source: string;
  readonly types: readonly string[];
  /** The entity that a fact is about; null where the subscription does not follow it. */
  entityOf(event: DomainEvent): EntityKey | null;
}

/** @param args of the subscription's field; one that is left out or null keeps everything. */
export function interestIn(field: EventField, args: Readonly<Record<string, unknown>>): Interest {
  const wanted = Object.entries(args).flatMap(([name, value]) =>
    value === undefined || value === null
      ? []
      : [{ property: name === field.keyField ? field.key : name, value: String(value) }],
  );
  return {
    source: field.source,
    types: field.types,
    entityOf({ data }) {
      const stated = (data ?? {}) as Readonly<Record<string, unknown>>;
      if (!wanted.every(({ property, value }) => textOf(stated[property]) === value)) return null;
      const key = stated[field.key];
      return typeof key === 'string' || typeof key === 'number' ? key : null;
    },
  };
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : null;
}
