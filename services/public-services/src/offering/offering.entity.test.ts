import { mismatchOf } from './offering.entity';

test('two levels that differ are a mismatch; where one is unknown, nothing is known of a mismatch', () => {
  expect(mismatchOf({ portalLevel: 'FULL', systemLevel: 'PARTIAL' })).toBe(true);
  expect(mismatchOf({ portalLevel: 'FULL', systemLevel: 'FULL' })).toBe(false);
  expect(mismatchOf({ portalLevel: null, systemLevel: 'FULL' })).toBeNull();
  expect(mismatchOf({ portalLevel: 'FULL', systemLevel: null })).toBeNull();
});
