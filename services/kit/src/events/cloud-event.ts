import { z } from 'zod';
import { InvariantError } from '../errors';
import type { DomainEvent } from './domain-event';

/** What came is no event of ours; the message says why. */
export class UnreadableEvent extends Error {
  override readonly name = 'UnreadableEvent';
}

const text = z.string().min(1);
const ENVELOPE = z.object({
  specversion: z.literal('1.0'),
  id: z.uuid(),
  source: text,
  type: text,
  subject: text,
  time: z.iso.datetime(),
  entityversion: z.int().positive(),
  agencies: text.optional(),
  correlationid: text,
  sequence: z.string().regex(/^\d+$/),
  data: z.record(z.string(), z.unknown()),
});

/** CloudEvents 1.0 in JSON; an extension attribute may be no list, so that codes of agencies are joined by commas. */
export function toCloudEvent({
  version,
  agencies,
  correlationId,
  position,
  data,
  ...event
}: DomainEvent): string {
  if (agencies.some((code) => code.includes(','))) {
    throw new InvariantError(`An agency of ${event.type} ${event.subject} has a comma in its code`);
  }
  return JSON.stringify({
    specversion: '1.0',
    ...event,
    datacontenttype: 'application/json',
    dataschema: `${event.type}.json`,
    entityversion: version,
    ...(agencies.length > 0 && { agencies: agencies.join(',') }),
    correlationid: correlationId,
    sequence: String(position),
    data,
  });
}

/** @throws {UnreadableEvent} */
export function fromCloudEvent(json: string): DomainEvent {
  const parsed = ENVELOPE.safeParse(parse(json));
  if (!parsed.success) {
    const faults = parsed.error.issues.map(({ path, message }) => `${path.join('.') || 'event'}: ${message}`);
    throw new UnreadableEvent(faults.join('; '));
  }
  const { id, source, type, subject, time, entityversion, agencies, correlationid, sequence, data } =
    parsed.data;
  return {
    id,
    source,
    type,
    subject,
    time,
    version: entityversion,
    agencies: agencies?.split(',') ?? [],
    correlationId: correlationid,
    data,
    position: Number(sequence),
  };
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    throw new UnreadableEvent('not JSON');
  }
}
