import { kindIn, kindText } from './kind-address';

test('a kind goes into an address and comes out of it the same', () => {
  const kind = { domain: 'directives', kind: 'TASK_LISTED_TWICE' } as const;
  expect(kindIn(kindText(kind))).toEqual(kind);
});

test.each(['directives', 'directives.', 'unknown.TASK_LISTED_TWICE', 'directives.<b>', undefined, 7])(
  'what names no kind of a known domain is none: %s',
  (value) => expect(kindIn(value)).toBeNull(),
);
