import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ConfigError } from '@lien-thong/kit/config';
import { houseLimits, PARTNER_LIMITS, readLimits } from '.';

const folder = mkdtempSync(path.join(tmpdir(), 'limits-'));
afterAll(() => rmSync(folder, { recursive: true }));

function file(content: unknown): string {
  const name = path.join(folder, 'limits.json');
  writeFileSync(name, typeof content === 'string' ? content : JSON.stringify(content));
  return name;
}

test('where nothing is said every subgraph is one of the house', () => {
  expect(readLimits(null, 700)('anything', false)).toEqual(houseLimits(700));
});

test('a partner costs no more than partners may, but for what the file says', () => {
  const limitsOf = readLimits(
    file({ partners: { plain: {}, own: { answerBytes: 1000, breaker: { probes: 7 }, quota: null } } }),
    700,
  );
  expect(limitsOf('plain', false)).toEqual(PARTNER_LIMITS);
  expect(limitsOf('own', false)).toEqual({
    ...PARTNER_LIMITS,
    answerBytes: 1000,
    breaker: { ...PARTNER_LIMITS.breaker, probes: 7 },
    quota: null,
  });
  expect(limitsOf('other', false)).toEqual(houseLimits(700));
});

test('a guest that nothing is said of costs what partners may', () => {
  expect(readLimits(null, 700)('anything', true)).toEqual(PARTNER_LIMITS);
});

test('a guest costs what was agreed with it, and for the rest what partners may', () => {
  const agreed = { timeoutMs: 3000, answerBytes: 1000, quota: { perSecond: 7 } };
  const limitsOf = readLimits(null, 9000, (subgraph) => (subgraph === 'own' ? agreed : undefined));
  expect(limitsOf('own', true)).toEqual({
    ...PARTNER_LIMITS,
    ...{ timeoutMs: 3000, answerBytes: 1000 },
    quota: { ...PARTNER_LIMITS.quota, perSecond: 7 },
  });
  expect(limitsOf('other', true)).toEqual(PARTNER_LIMITS);
  expect(limitsOf('own', false)).toEqual(houseLimits(9000));
});

test('nothing that was agreed gives a guest more time than the house has, or goes before what the file says', () => {
  const agreed = () => ({ timeoutMs: 3000 });
  expect(readLimits(null, 700, agreed)('own', true).timeoutMs).toBe(700);
  const said = file({ partners: { own: { timeoutMs: 200 } } });
  expect(readLimits(said, 700, agreed)('own', true).timeoutMs).toBe(200);
});

test('a subgraph of the house may differ too', () => {
  expect(readLimits(file({ house: { slow: { timeoutMs: 9 } } }), 700)('slow', false)).toEqual(houseLimits(9));
});

test.each([
  ['no JSON', '{'],
  ['a name that is none', { partners: { a: { answerByte: 1 } } }],
  ['a share beyond all', { partners: { a: { breaker: { errorShare: 2 } } } }],
  ['no time at all', { partners: { a: { timeoutMs: 0 } } }],
])('%s is refused at the start, with the name of the file', (_, content) => {
  expect(() => readLimits(file(content), 700)).toThrow(ConfigError);
  expect(() => readLimits(file(content), 700)).toThrow('limits.json');
});
