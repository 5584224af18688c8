import { Changes } from './changes';

const ship = (subject: string) => [{ subgraph: 'ships', subject }];
const ANY_SHIP = [{ subgraph: 'ships', subject: null }];

test('what was fetched before a fact about it is not what it is', () => {
  const changes = new Changes();
  const before = changes.now;
  changes.heard('ships', '1');
  expect(changes.unchangedSince(before, ship('1'))).toBe(false);
  expect(changes.unchangedSince(before, ANY_SHIP)).toBe(false);
  expect(changes.unchangedSince(before, ship('2'))).toBe(true);
  expect(changes.unchangedSince(before, [{ subgraph: 'crews', subject: '1' }])).toBe(true);
  expect(changes.unchangedSince(changes.now, ship('1'))).toBe(true);
});

test('one ground that changed is enough', () => {
  const changes = new Changes();
  const before = changes.now;
  changes.heard('ships', '2');
  expect(changes.unchangedSince(before, [...ship('1'), ...ship('2')])).toBe(false);
});

test('a subject that is no longer told apart counts as changed when the last of them was forgotten', () => {
  const changes = new Changes(2);
  const before = changes.now;
  changes.heard('ships', '1');
  const between = changes.now;
  for (const subject of ['2', '3']) changes.heard('ships', subject);
  expect(changes.unchangedSince(before, ship('never heard of'))).toBe(false);
  expect(changes.unchangedSince(between, ship('1'))).toBe(true);
  expect(changes.unchangedSince(between, ship('2'))).toBe(false);
});

test('where anything may have changed, everything may', () => {
  const changes = new Changes();
  const before = changes.now;
  changes.everything('ships');
  expect(changes.unchangedSince(before, ship('1'))).toBe(false);
});
