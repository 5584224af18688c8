import type { Difference } from '@lien-thong/kit/reconcile';
import type { Outcome } from './outcome';
import { exitCodeOf, linesOf } from './report';

const outcome = (...differences: Difference[]): Outcome => ({
  projection: 'invented.names',
  reconciliation: { compared: 30, differences },
});
const surplus = (key: string): Difference => ({ kind: 'SURPLUS', key, kept: 'A' });
const DOWN: Outcome = { projection: 'invented.names', notCompared: 'nobody answers' };

test('a projection that equals its owner is one line', () => {
  expect(linesOf(outcome())).toEqual(['invented.names: compared 30, differences 0']);
});

test('each difference is a line, and no more than twenty are shown', () => {
  const lines = linesOf(outcome(...Array.from({ length: 25 }, (_, index) => surplus(`k${index}`))));
  expect(lines).toHaveLength(22);
  expect(lines[1]).toBe('  k0: Bản sao ở đây ghi «A»; nguồn chủ quản không có.');
  expect(lines[21]).toBe('  and 5 more: Query.dataIssues(kind: "PROJECTION_DIFFERS")');
});

test('a projection that could not be compared says why', () => {
  expect(linesOf(DOWN)).toEqual(['invented.names: not compared, because nobody answers']);
});

test('the command succeeds only where everything was compared and is equal', () => {
  expect(exitCodeOf([outcome(), outcome()])).toBe(0);
  expect(exitCodeOf([outcome(), outcome(surplus('k'))])).toBe(1);
  expect(exitCodeOf([outcome(), DOWN])).toBe(1);
});
