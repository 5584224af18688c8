import { readdirSync } from 'node:fs';
import path from 'node:path';
import { InvariantError } from '../errors';
import { contractFaults, eventContracts, EventContracts } from './contracts';

const ACCOUNT = 'public-services.payment-account-reported.v1';
const account = { agencyCode: 'G01', present: true, reportedOn: '2026-03-31' };

const note = {
  $id: 'notes.note-noted.v1',
  type: 'object',
  additionalProperties: false,
  required: ['lines'],
  properties: { lines: { type: 'array', items: { type: 'string' } }, by: { enum: ['A', 'B'] } },
};

describe('data of an event', () => {
  test('that fits its contract has no faults', () => {
    expect(contractFaults(ACCOUNT, account)).toEqual([]);
  });

  test('has a fault for everything that is wrong, each told by its place', () => {
    const faults = contractFaults(ACCOUNT, { present: 'yes', reportedOn: 'yesterday' });
    expect(faults.sort()).toEqual([
      "/ must have required property 'agencyCode'",
      '/present must be boolean',
      '/reportedOn must match format "date"',
    ]);
  });

  test('of a type without a contract has a fault, whatever it is', () => {
    expect(contractFaults('public-services.unheard-of.v1', {})).toEqual([
      'no contract of this name in schema/events',
    ]);
  });

  test('is nowhere in its faults: neither values nor names that the contract does not know', () => {
    const contracts = new EventContracts([note]);
    const faults = contracts.faults(note.$id, { lines: ['hunter1', 2], by: 'hunter3', hunter4: 'hunter5' });
    expect(faults).toHaveLength(3);
    expect(faults.join()).not.toContain('hunter');
  });

  test.each([undefined, null, 1, 'text', []])('that is %p instead of an object has a fault', (data) => {
    expect(contractFaults(ACCOUNT, data)).toEqual(['/ must be object']);
  });
});

describe('the contracts', () => {
  const types = readdirSync(path.resolve(__dirname, '../../../../schema/events')).map((file) =>
    path.basename(file, '.json'),
  );

  test.each(types)('%s is one that can be compiled, and refuses what is no object', (type) => {
    expect(contractFaults(type, null)).toEqual(['/ must be object']);
  });

  test('are open to partners where they say so, and never where they do not', () => {
    const named = (name: string, said: object) => ({ ...note, $id: `notes.${name}.v1`, ...said });
    const contracts = new EventContracts([
      named('z-done', { 'x-audience': 'partners' }),
      named('b-done', {}),
      named('c-done', { 'x-audience': 'internal' }),
      named('a-done', { 'x-audience': 'partners' }),
    ]);
    expect(contracts.forPartners().map(({ $id }) => $id)).toEqual(['notes.a-done.v1', 'notes.z-done.v1']);
    expect(contracts.faults('notes.a-done.v1', { lines: [] })).toEqual([]);
  });

  test('keep what only caches follow from partners', () => {
    const open = eventContracts().forPartners();
    expect(open.length).toBeGreaterThan(20);
    expect(open.filter(({ $id }) => $id.includes('projection-changed'))).toEqual([]);
  });

  test('are read once', () => expect(eventContracts()).toBe(eventContracts()));

  test('say once what an event means', () => {
    const contracts = new EventContracts([note]);
    expect(() => contracts.register(note)).toThrow(InvariantError);
  });
});
