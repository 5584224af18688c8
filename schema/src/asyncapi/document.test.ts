import { readFileSync } from 'node:fs';
import path from 'node:path';
import specifications from '@asyncapi/specs';
import { cloudEventSchema, eventContracts, toCloudEvent, type DomainEvent } from '@lien-thong/kit/events';
import { fittingData } from '@lien-thong/kit/testing';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import { asyncApi } from './document';

const contracts = eventContracts().forPartners();
/** What a pattern asks for, which no data can be made from. */
const MONTHS: Readonly<Record<string, object>> = {
  'public-services.statistics-reported.v1': { period: '2025-08' },
};
const document = asyncApi({ contracts, envelope: cloudEventSchema() });

/** Reads the schemas of the document where they stand, as a partner's own validator would. */
function validator() {
  const ajv = addFormats(new Ajv({ strict: false, allErrors: true }));
  ajv.addSchema(document, 'asyncapi.json');
  return (type: string) => ajv.compile({ $ref: `asyncapi.json#/components/messages/${type}/payload` });
}

test('the document is one by the schema of AsyncAPI 3.0', () => {
  const ajv = addFormats(new Ajv({ strict: false, allErrors: true }));
  const fits = ajv.compile(specifications.schemasWithoutId['3.0.0'] as object);
  fits(document);
  expect(fits.errors ?? []).toEqual([]);
  expect(fits({ ...document, channels: { broken: { address: 1 } } })).toBe(false);
});

test('each reference leads to something', () => {
  const text = JSON.stringify(document);
  const references = [...text.matchAll(/"\$ref":"#([^"]+)"/g)].map(([, pointer]) => pointer as string);
  const dangling = references.filter((pointer) => {
    const names = pointer.slice(1).split('/');
    return (
      names.reduce<unknown>((at, name) => (at as Record<string, unknown>)?.[name], document) === undefined
    );
  });
  expect(references.length).toBeGreaterThan(contracts.length * 4);
  expect(dangling).toEqual([]);
});

test('partners find each type that they may be told, and no other', () => {
  const { channels, operations } = document as Record<string, Record<string, unknown>>;
  const types = contracts.map(({ $id }) => $id);
  expect(Object.keys(channels ?? {})).toEqual(types);
  expect(Object.keys(operations ?? {})).toEqual(types);
  expect(JSON.stringify(document)).not.toContain('projection-changed');
});

test.each(contracts.map(({ $id }) => $id))(
  'a fact of %s fits its message, and one of another type does not',
  (type) => {
    const fits = validator()(type);
    const event: DomainEvent = {
      id: 'b3a0f6c2-6f2a-4a3f-9a52-0f6f9b0a1d11',
      source: type.split('.')[0] as string,
      type,
      subject: 'G01',
      time: '2025-08-05T05:00:00.000Z',
      version: 1,
      agencies: ['G01', 'G10'],
      correlationId: 'c',
      data: fittingData(type, MONTHS[type]),
      position: 7,
    };
    const sent = JSON.parse(toCloudEvent(event)) as object;
    fits(sent);
    expect(fits.errors ?? []).toEqual([]);
    expect(fits({ ...sent, type: 'agencies.unheard-of.v1' })).toBe(false);
    expect(fits({ ...sent, data: 'nothing' })).toBe(false);
  },
);

test('the committed document is what the contracts say', () => {
  const committed = readFileSync(path.resolve(__dirname, '../../asyncapi.json'), 'utf8');
  expect(JSON.parse(committed)).toEqual(JSON.parse(JSON.stringify(document)));
});
