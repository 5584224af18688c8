import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ruleOf, RULES } from '.';

const seed = readFileSync(path.resolve(__dirname, '../../../seeds/pl05-plans/targets.csv'), 'utf8');

test('every rule counts some target, so that none is kept for nothing', () => {
  expect(Object.keys(RULES).filter((name) => !seed.includes(`,${name}`))).toEqual([]);
});

test('what stands behind the first colon is the parameter, further colons included', () => {
  expect(ruleOf('databases-in-use:71/NQ-CP@2025')).toMatchObject({ parameter: '71/NQ-CP@2025' });
  expect(ruleOf('programme-full:A:B').parameter).toBe('A:B');
  expect(ruleOf('unheard-of').rule).toBeUndefined();
});
