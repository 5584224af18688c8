import fc from 'fast-check';
import { usageBatches } from './usage-batches';
import type { UsageEntry } from './usage-entries';

const entry: fc.Arbitrary<UsageEntry> = fc.record({
  hash: fc.constant('0'.repeat(64)),
  name: fc.option(fc.string({ maxLength: 10 })),
  source: fc.string({ unit: 'binary', maxLength: 300 }),
  client: fc.string({ unit: 'binary', maxLength: 20 }),
  requests: fc.integer({ min: 1, max: 1e9 }),
  fields: fc.array(fc.constantFrom('Ship.name', 'Query.ship'), { maxLength: 20 }),
  key: fc.constant('x'),
});

test('every entry is in one body, in order, and no body is larger than the registry takes', () => {
  fc.assert(
    fc.property(
      fc.array(entry, { maxLength: 60 }),
      fc.integer({ min: 300, max: 3000 }),
      fc.integer({ min: 1, max: 10 }),
      (entries, bytes, operations) => {
        let lost = 0;
        const batches = usageBatches('public', entries, (requests) => (lost += requests), {
          bytes,
          operations,
        });
        const told = batches.flatMap(({ body, requests }) => {
          expect(Buffer.byteLength(body)).toBeLessThanOrEqual(bytes);
          const { contract, operations: some } = JSON.parse(body) as {
            contract: string;
            operations: UsageEntry[];
          };
          expect(contract).toBe('public');
          expect(some.length).toBeGreaterThan(0);
          expect(some.length).toBeLessThanOrEqual(operations);
          expect(requests).toBe(sum(some));
          return some;
        });
        const size = ({ key, ...rest }: UsageEntry) => Buffer.byteLength(JSON.stringify(rest)) + key.length;
        const fitting = entries.filter(
          (one) => size(one) <= bytes - '{"contract":"public","operations":[]}'.length,
        );
        expect(told).toEqual(
          fitting.map(({ key: _, ...rest }) => JSON.parse(JSON.stringify(rest)) as object),
        );
        expect(lost).toBe(sum(entries) - sum(fitting));
      },
    ),
  );
});

test('nothing is no request', () => {
  expect(usageBatches('public', [], () => undefined)).toEqual([]);
});

function sum(entries: readonly UsageEntry[]): number {
  return entries.reduce((all, { requests }) => all + requests, 0);
}
