import fc from 'fast-check';
import { InvariantError } from '../errors';
import { fromCloudEvent, toCloudEvent, UnreadableEvent } from './cloud-event';
import type { DomainEvent } from './domain-event';

const event: DomainEvent = {
  id: '7f1d2f3a-0000-4000-8000-000000000001',
  source: 'agencies',
  type: 'agencies.agency-renamed.v1',
  subject: 'G09',
  time: '2026-03-31T05:00:00.000Z',
  version: 3,
  agencies: ['G09', 'G01'],
  correlationId: 'c-1',
  data: { code: 'G09', name: 'Bộ Nội vụ' },
  position: 4_294_967_296,
};

const attribute = fc
  .string({ minLength: 1, unit: 'binary' })
  .filter((text) => /^[^\p{Cc}\p{Noncharacter_Code_Point}]+$/u.test(text));
const events: fc.Arbitrary<DomainEvent> = fc.record({
  id: fc.uuid(),
  source: attribute,
  type: attribute,
  subject: attribute,
  time: fc
    .date({
      min: new Date('0001-01-01T00:00:00Z'),
      max: new Date('9999-12-31T00:00:00Z'),
      noInvalidDate: true,
    })
    .map((time) => time.toISOString()),
  version: fc.nat(),
  agencies: fc.array(attribute.filter((code) => !code.includes(','))),
  correlationId: attribute,
  // Read from text, as an outbox is: JSON writes -0 as 0.
  data: fc.json().map((text) => JSON.parse(text) as unknown),
  position: fc.maxSafeNat(),
});

const written = JSON.parse(toCloudEvent(event)) as Record<string, unknown>;
const reading = (changes: object) => () => fromCloudEvent(JSON.stringify({ ...written, ...changes }));

describe('an event as a CloudEvent', () => {
  test('is in structured mode, with what CloudEvents do not name as extensions', () => {
    expect(written).toEqual({
      specversion: '1.0',
      id: '7f1d2f3a-0000-4000-8000-000000000001',
      source: 'agencies',
      type: 'agencies.agency-renamed.v1',
      subject: 'G09',
      time: '2026-03-31T05:00:00.000Z',
      datacontenttype: 'application/json',
      dataschema: 'agencies.agency-renamed.v1.json',
      entityversion: 3,
      agencies: 'G09,G01',
      correlationid: 'c-1',
      sequence: '4294967296',
      data: { code: 'G09', name: 'Bộ Nội vụ' },
    });
  });

  test('comes back as it was, whatever it says', () => {
    fc.assert(fc.property(events, (one) => expect(fromCloudEvent(toCloudEvent(one))).toEqual(one)));
  });

  test('has attributes in lower-case letters and digits, each a text or a whole number of 32 bits', () => {
    fc.assert(
      fc.property(events, (one) => {
        const { data: _, ...attributes } = JSON.parse(toCloudEvent(one)) as Record<string, unknown>;
        for (const [name, value] of Object.entries(attributes)) {
          expect(name).toMatch(/^[a-z0-9]{1,20}$/);
          expect(value === '' || (typeof value !== 'string' && value !== Math.trunc(Number(value)))).toBe(
            false,
          );
          if (typeof value === 'number') expect(value).toBe(value | 0);
        }
      }),
    );
  });

  test('that concerns no agency has no empty attribute for them', () => {
    expect(JSON.parse(toCloudEvent({ ...event, agencies: [] }))).not.toHaveProperty('agencies');
  });

  test.each<[string, Partial<DomainEvent>]>([
    ['an agency code with a comma', { agencies: ['G09,G01'] }],
    ['an empty agency code', { agencies: [''] }],
    ['an agency code with a line break', { agencies: ['G\n1'] }],
    ['no data', { data: undefined }],
    ['a position that numbers cannot tell from the next', { position: 2 ** 53 }],
    ['a version beyond 32 bits', { version: 2 ** 31 }],
    ['no subject', { subject: '' }],
    ['half of a pair', { correlationId: '\ud800' }],
    ['a time that is none', { time: 'yesterday' }],
  ])('cannot be made of one with %s', (_, changes) =>
    expect(() => toCloudEvent({ ...event, ...changes })).toThrow(InvariantError),
  );
});

describe('a text is no event', () => {
  test.each(['', '{', '\ufeff{}', 'undefined'])('where it is not JSON: «%s»', (text) => {
    expect(() => fromCloudEvent(text)).toThrow(new UnreadableEvent('not JSON'));
  });

  test.each(['[]', 'null', '1', '"text"'])('where it is no object: %s', (text) => {
    expect(() => fromCloudEvent(text)).toThrow(new UnreadableEvent('not a JSON object'));
  });

  test.each(Object.keys(written).filter((name) => name !== 'agencies'))('without %s', (name) => {
    expect(reading({ [name]: undefined })).toThrow(new UnreadableEvent(`${name} is missing`));
  });

  test.each<[string, unknown]>([
    ['specversion', '0.3'],
    ['datacontenttype', 'application/xml'],
    ['dataschema', 'agencies.agency-merged.v1.json'],
    ['time', '2026-02-30T00:00:00Z'],
    ['sequence', '-1'],
    ['sequence', '9007199254740993'],
    ['sequence', 7],
    ['entityversion', '3'],
    ['entityversion', 1.5],
    ['agencies', ['G09']],
    ['agencies', ''],
    ['subject', ''],
  ])('with the %s %j', (name, value) => {
    expect(reading({ [name]: value })).toThrow(new UnreadableEvent(`${name} is wrong`));
  });

  test('and its message says everything that is wrong, and nothing of what stands in it', () => {
    const failing = reading({ subject: 7, time: 'hunter2', id: undefined });
    expect(failing).toThrow(new UnreadableEvent('id is missing, subject is wrong, time is wrong'));
  });

  test('whatever text it is, there is a reason with a name', () => {
    const broken = fc.oneof(
      fc.string(),
      fc.json(),
      fc.json().map((data) => `{"specversion":"1.0","data":${data}}`),
    );
    fc.assert(fc.property(broken, (text) => expect(() => fromCloudEvent(text)).toThrow(UnreadableEvent)));
  });

  test('but attributes that nobody here knows do not make it one', () => {
    expect(reading({ traceparent: '00-1' })()).toEqual(event);
  });
});
