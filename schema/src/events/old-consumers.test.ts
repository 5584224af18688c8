import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { breakingChanges } from './breaking-changes';
import type { JsonSchema } from './read-shapes';

interface Contract {
  readonly [keyword: string]: unknown;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly properties?: Readonly<Record<string, Contract>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean;
  readonly items?: Contract;
  readonly oneOf?: readonly Contract[];
}

const NAMES = ['a', 'b', 'c'];
const WORDS = ['2026-03-31', 'A', 'B', 'long enough'];
const NUMBERS = [-3, 0, 2, 7, 2.5];

const leaf: fc.Arbitrary<Contract> = fc.oneof(
  fc.constantFrom<Contract>(
    ...[{ type: 'string' }, { type: 'integer' }, { type: 'number' }, { type: 'boolean' }, { type: 'null' }],
    ...[{ type: ['string', 'null'] }, { type: 'string', format: 'date' }, { type: 'string', maxLength: 2 }],
    ...[{ type: ['integer', 'null'], minimum: 0 }, { type: 'number', maximum: 2 }, {}],
  ),
  fc.subarray(['A', 'B', null], { minLength: 1 }).map((values) => ({ enum: values })),
);

const { contract } = fc.letrec<{ contract: Contract }>((tie) => {
  const object = fc
    .record({
      properties: fc.dictionary(fc.constantFrom(...NAMES), tie('contract')),
      optional: fc.subarray(NAMES),
      additionalProperties: fc.constantFrom(...[false, false, false, true]),
    })
    .map(({ properties, optional, additionalProperties }) => ({
      ...{ type: 'object', properties, additionalProperties },
      required: Object.keys(properties).filter((name) => !optional.includes(name)),
    }));
  return {
    contract: fc.oneof(
      { maxDepth: 3 },
      { arbitrary: leaf, weight: 3 },
      { arbitrary: object, weight: 3 },
      { arbitrary: tie('contract').map((items) => ({ type: 'array', items })), weight: 1 },
      { arbitrary: object.map((one) => ({ oneOf: [one, { type: 'null' }] })), weight: 1 },
    ),
  };
});

/** The contract after some of its parts were changed, most of them in ways that may break nothing. */
function changed(of: Contract): fc.Arbitrary<Contract> {
  const changes: fc.WeightedArbitrary<Contract>[] = [{ arbitrary: fc.constant(of), weight: 8 }];
  changes.push({ arbitrary: leaf, weight: 1 });
  for (const keyword of ['minimum', 'maximum', 'maxLength'].filter((name) => name in of)) {
    const moved = fc.integer({ min: 0, max: 12 }).map((bound) => ({ ...of, [keyword]: bound }));
    changes.push({ arbitrary: moved, weight: 16 });
  }
  if (of.enum) {
    const fewer = fc.subarray([...of.enum], { minLength: 1 }).map((values) => ({ enum: values }));
    changes.push({ arbitrary: fewer, weight: 4 });
  }
  if (of.items) changes.push({ arbitrary: changed(of.items).map((items) => ({ ...of, items })), weight: 16 });
  if (of.oneOf) {
    const first = changed(of.oneOf[0] ?? {});
    changes.push({ arbitrary: first.map((one) => ({ oneOf: [one, { type: 'null' }] })), weight: 16 });
    changes.push({ arbitrary: first, weight: 2 });
  }
  if (of.properties) changes.push({ arbitrary: changedObject(of, of.properties), weight: 16 });
  return fc.oneof(...changes);
}

function changedObject(of: Contract, properties: Readonly<Record<string, Contract>>): fc.Arbitrary<Contract> {
  const parts = Object.entries(properties).map(([name, part]) => changed(part).map((now) => [name, now]));
  return fc
    .record({
      parts: fc.tuple(...parts),
      added: fc.dictionary(fc.constantFrom('c', 'd'), contract, { maxKeys: 1 }),
      required: fc.subarray([...NAMES, 'd']),
      dropped: fc.constantFrom(undefined, undefined, undefined, undefined, ...NAMES),
    })
    .map(({ parts: kept, added, required, dropped }) => {
      const now = { ...added, ...(Object.fromEntries(kept) as Record<string, Contract>) };
      const names = Object.keys(now).filter((name) => name !== dropped);
      const always = names.filter((name) => of.required?.includes(name) || required.includes(name));
      return {
        ...of,
        properties: Object.fromEntries(names.map((name) => [name, now[name] ?? {}])),
        required: always,
      };
    });
}

/** Documents that fit a contract; those that are tried and do not are left out by who holds them against it. */
function documentOf(of: Contract): fc.Arbitrary<unknown> {
  if (of.oneOf) return fc.oneof(...of.oneOf.map(documentOf));
  if (of.enum) return fc.constantFrom(...of.enum);
  const types = of.type === undefined ? ['null', 'number', 'string'] : [of.type].flat();
  return fc.oneof(...types.map((type) => valueOf(of, type)));
}

function valueOf(of: Contract, type: string): fc.Arbitrary<unknown> {
  if (type === 'object') {
    const named = Object.entries(of.properties ?? {}).map(
      ([name, part]) => [name, documentOf(part)] as const,
    );
    const more: Record<string, fc.Arbitrary<unknown>> = of.additionalProperties
      ? { a: fc.constant('more'), b: fc.constant(1) }
      : {};
    const parts = { ...more, ...Object.fromEntries(named) };
    return fc.record(parts, { requiredKeys: [...(of.required ?? [])] });
  }
  if (type === 'array') return fc.array(documentOf(of.items ?? {}), { maxLength: 3 });
  if (type === 'string') return fc.constantFrom(...WORDS);
  if (type === 'boolean') return fc.boolean();
  return type === 'null' ? fc.constant(null) : fc.constantFrom(...NUMBERS);
}

/** As consumers read it: they pass over properties that they do not know. */
function asRead(of: Contract): Contract {
  return JSON.parse(
    JSON.stringify(of).replaceAll('"additionalProperties":false', '"additionalProperties":true'),
  );
}

const ajv = addFormats(new Ajv({ strict: false, validateSchema: false }));

describe('a change that is said to break nothing', () => {
  test('lets no document through that the released contract, as consumers read it, does not', () => {
    let compared = 0;
    const released = contract.chain((was) => fc.record({ was: fc.constant(was), is: changed(was) }));
    const cases = released.chain(({ was, is }) =>
      fc.record({
        was: fc.constant(was),
        is: fc.constant(is),
        documents: fc.array(documentOf(is), { minLength: 5 }),
      }),
    );
    fc.assert(
      fc.property(cases, ({ was, is, documents }) => {
        if (breakingChanges({ e: was as JsonSchema }, { e: is as JsonSchema }).length > 0) return;
        const fitsNow = ajv.compile(is);
        const readable = ajv.compile(asRead(was));
        for (const document of documents.filter((one) => fitsNow(one))) {
          expect(readable(document) ? [] : [document, readable.errors]).toEqual([]);
          if (JSON.stringify(was) !== JSON.stringify(is)) compared += 1;
        }
      }),
      { numRuns: 400 },
    );
    // Otherwise the property would hold for want of anything to compare.
    expect(compared).toBeGreaterThan(100);
  });

  test('may add whatever it likes beside what was there', () => {
    const grown = fc
      .record({ was: contract, more: contract, required: fc.boolean() })
      .map(({ was, ...one }) => {
        const object = {
          type: 'object',
          additionalProperties: false,
          required: ['a'],
          properties: { a: was },
        };
        const properties = { a: was, z: one.more };
        return [object, { ...object, properties, required: one.required ? ['a', 'z'] : ['a'] }] as const;
      });
    fc.assert(fc.property(grown, ([was, is]) => expect(breakingChanges({ e: was }, { e: is })).toEqual([])));
  });
});
