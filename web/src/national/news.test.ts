import { NOTHING_NEW, withNews } from './news';

const entry = (id: string, subject = id, type = 'a.b.v1') => ({
  id,
  at: '2025-08-05T05:00:00Z',
  type,
  subject,
});
const news = (code: string, ...nodes: ReturnType<typeof entry>[]) => ({ code, changes: { nodes } });
const shown = { seen: new Set(['1', '2']), bodies: new Set(['G01']) };

test('what the page already shows is not new', () => {
  expect(withNews(NOTHING_NEW, news('G01', entry('3'), entry('2'), entry('1')), shown).size).toBe(1);
});

test('what is told twice counts once', () => {
  const once = withNews(NOTHING_NEW, news('G01', entry('3')), shown);
  expect(withNews(once, news('G01', entry('4'), entry('3')), shown).size).toBe(2);
});

test('a fact that concerns several bodies counts once', () => {
  const first = withNews(NOTHING_NEW, news('G01', entry('3', 'T-1')), shown);
  expect(withNews(first, news('G02', entry('4', 'T-1')), shown).size).toBe(1);
});

test('of a body that the page shows nothing of, the newest alone is new for certain', () => {
  expect(withNews(NOTHING_NEW, news('X', entry('9'), entry('8')), shown).size).toBe(1);
  expect(withNews(NOTHING_NEW, news('G01', entry('9'), entry('8')), undefined).size).toBe(1);
});
