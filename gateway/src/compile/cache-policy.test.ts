import { NarrowestPolicy, policyOfField } from './cache-policy';

const SAYS_NOTHING = {};

describe('what a field adds to the policy of its answer', () => {
  test.each([
    // [what, hints, what it adds]
    ['a scalar lives as long as what it stands in', { composite: false, root: false }, {}],
    ['a scalar may live shorter', { field: { maxAge: 5 }, composite: false, root: false }, { maxAge: 5 }],
    ['a scalar at the root is not kept', { composite: false, root: true }, { maxAge: 0 }],
    [
      'a scalar at the root is kept as it says',
      { field: { maxAge: 9 }, composite: false, root: true },
      { maxAge: 9 },
    ],
    ['a composite without a word is not kept', { composite: true, root: false }, { maxAge: 0 }],
    [
      'a composite is kept as its type says',
      { type: { maxAge: 60 }, composite: true, root: false },
      { maxAge: 60 },
    ],
    ['also at the root', { type: { maxAge: 60 }, composite: true, root: true }, { maxAge: 60 }],
    [
      'the word of a field counts before that of its type, also where it is longer',
      { type: { maxAge: 60 }, field: { maxAge: 90 }, composite: true, root: false },
      { maxAge: 90 },
    ],
    [
      'and keeps the scope of the type',
      { type: { maxAge: 60, scope: 'PRIVATE' }, field: { maxAge: 90 }, composite: true, root: false },
      { maxAge: 90, scope: 'PRIVATE' },
    ],
    [
      'a composite type that inherits adds nothing',
      { type: { inheritMaxAge: true }, composite: true, root: false },
      {},
    ],
    [
      'a composite field that inherits adds nothing',
      { field: { inheritMaxAge: true }, composite: true, root: false },
      {},
    ],
    [
      'at the root there is nothing to inherit',
      { type: { inheritMaxAge: true }, composite: true, root: true },
      { maxAge: 0 },
    ],
    [
      'a field that inherits gives way to a type that says how long',
      { type: { maxAge: 60 }, field: { inheritMaxAge: true }, composite: true, root: false },
      { maxAge: 60 },
    ],
    [
      'a scope alone does not keep',
      { type: { scope: 'PRIVATE' }, composite: true, root: false },
      { maxAge: 0, scope: 'PRIVATE' },
    ],
  ] as const)('%s', (_, { type, field, composite, root }: never | Parts, added) => {
    expect(policyOfField({ type, field, composite, root })).toEqual(added);
  });
});

interface Parts extends Partial<Pick<Parameters<typeof policyOfField>[0], 'type' | 'field'>> {
  readonly composite: boolean;
  readonly root: boolean;
}

describe('the policy of an answer', () => {
  const of = (...hints: Parameters<NarrowestPolicy['restrict']>[0][]) => {
    const narrowest = new NarrowestPolicy();
    for (const hint of hints) narrowest.restrict(hint);
    return narrowest.policy;
  };

  test('is the shortest life of all', () =>
    expect(of({ maxAge: 60 }, SAYS_NOTHING, { maxAge: 5 }, { maxAge: 30 })).toEqual({
      maxAge: 5,
      scope: 'PUBLIC',
    }));

  test('is private where anything in it is', () =>
    expect(of({ maxAge: 60 }, { scope: 'PRIVATE' }, { maxAge: 60, scope: 'PUBLIC' })).toEqual({
      maxAge: 60,
      scope: 'PRIVATE',
    }));

  test('keeps nothing where nobody says how long, or somebody says less than nothing', () => {
    expect(of(SAYS_NOTHING).maxAge).toBe(0);
    expect(of({ maxAge: -5 }).maxAge).toBe(0);
  });
});
