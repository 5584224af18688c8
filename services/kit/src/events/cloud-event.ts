import { z } from 'zod';
import { InvariantError } from '../errors';
import type { DomainEvent } from './domain-event';

/** A text that is no CloudEvent of this house; the message says why, and nothing of what stands in it. */
export class UnreadableEvent extends Error {
  override readonly name = 'UnreadableEvent';
}

const BETWEEN_AGENCIES = ',';

/** What CloudEvents let an attribute hold: no control characters, no halves of pairs, no non-characters. */
const attribute = z.string().regex(/^[^\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]+$/u);

const cloudEvent = z
  .object({
    specversion: z.literal('1.0'),
    id: attribute,
    source: attribute,
    type: attribute,
    subject: attribute,
    time: z.iso.datetime({ offset: true }),
    datacontenttype: z.literal('application/json'),
    dataschema: attribute,
    entityversion: z.int32().nonnegative(),
    agencies: attribute.optional(),
    correlationid: attribute,
    // An integer of CloudEvents has 32 bits, which a busy outbox leaves behind.
    sequence: z
      .string()
      .regex(/^(0|[1-9]\d*)$/)
      .refine((digits) => Number.isSafeInteger(Number(digits))),
    data: z.unknown().refine((data) => data !== undefined),
  })
  .refine(({ type, dataschema }) => dataschema === schemaOf(type), { path: ['dataschema'] });

/** What stands around the data of an event, as JSON Schema for those who read it elsewhere. */
export function cloudEventSchema(): Readonly<Record<string, unknown>> {
  const { $schema: _, ...schema } = z.toJSONSchema(cloudEvent, {
    target: 'draft-7',
    // Attributes may be added.
    io: 'input',
    // The format says it; the library's pattern for it fills half a page.
    override: ({ jsonSchema }) => void (jsonSchema.format === 'date-time' && delete jsonSchema.pattern),
  });
  return schema;
}

/**
 * An event as CloudEvents 1.0 in structured mode; its data is described by its contract in schema/events.
 * @throws InvariantError where the event has something that CloudEvents cannot carry.
 */
export function toCloudEvent(event: DomainEvent): string {
  if (event.agencies.some((code) => code === '' || code.includes(BETWEEN_AGENCIES))) {
    throw new InvariantError(`An agency code of ${event.type} ${event.id} is empty or has a comma`);
  }
  const written = {
    specversion: '1.0',
    id: event.id,
    source: event.source,
    type: event.type,
    subject: event.subject,
    time: event.time,
    datacontenttype: 'application/json',
    dataschema: schemaOf(event.type),
    entityversion: event.version,
    // CloudEvents have no empty attribute and no list.
    ...(event.agencies.length > 0 && { agencies: event.agencies.join(BETWEEN_AGENCIES) }),
    correlationid: event.correlationId,
    sequence: String(event.position),
    data: event.data,
  };
  const checked = cloudEvent.safeParse(written);
  if (!checked.success) {
    throw new InvariantError(`${event.type} ${event.id} is no CloudEvent: ${faults(checked.error, written)}`);
  }
  return JSON.stringify(written);
}

/**
 * Reads what `toCloudEvent` wrote. Attributes that this house does not know are passed over.
 * @throws UnreadableEvent where the text is anything else.
 */
export function fromCloudEvent(text: string): DomainEvent {
  const written = parse(text);
  const checked = cloudEvent.safeParse(written);
  if (!checked.success) throw new UnreadableEvent(faults(checked.error, written));
  const event = checked.data;
  return {
    id: event.id,
    source: event.source,
    type: event.type,
    subject: event.subject,
    time: event.time,
    version: event.entityversion,
    agencies: event.agencies?.split(BETWEEN_AGENCIES) ?? [],
    correlationId: event.correlationid,
    data: event.data,
    position: Number(event.sequence),
  };
}

function schemaOf(type: string): string {
  return `${type}.json`;
}

function parse(text: string): object {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    throw new UnreadableEvent('not JSON');
  }
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) {
    throw new UnreadableEvent('not a JSON object');
  }
  return parsed;
}

function faults(error: z.ZodError, written: object): string {
  const names = new Set(error.issues.map(({ path: [name] }) => String(name)));
  return [...names].map((name) => `${name} is ${name in written ? 'wrong' : 'missing'}`).join(', ');
}
