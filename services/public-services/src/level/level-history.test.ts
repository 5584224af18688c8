import { changesOf, isContradicted, type LastReport, type LevelReport } from './level-history';

const report = (validFrom: string, said: Partial<LevelReport> = {}): LevelReport => ({
  serviceId: 'DVC-TEST',
  level: 'FULL',
  onlineChannel: true,
  validFrom,
  reportedBy: null,
  document: null,
  locator: null,
  ...said,
});
const none = new Map<string, LastReport>();

describe('the history of a level', () => {
  test('begins with the first report that says a level', () => {
    const silent = report('2025-07-01', { level: null });
    const first = report('2025-07-02');
    expect(changesOf(none, [silent, first])).toEqual([first]);
  });

  test('goes on only when something else is said', () => {
    const [a, b, c] = [
      report('2025-07-01'),
      report('2025-07-02'),
      report('2025-07-03', { level: 'PARTIAL' }),
    ];
    expect(changesOf(none, [a, b, c])).toEqual([a, c]);
  });

  test('compares with the last report kept', () => {
    const last = new Map([['DVC-TEST', report('2025-07-01')]]);
    expect(changesOf(last, [report('2025-07-09')])).toEqual([]);
  });

  test('takes a lost online channel for a change, and one without a level for none', () => {
    const lost = report('2025-07-02', { onlineChannel: false });
    expect(changesOf(new Map([['DVC-TEST', report('2025-07-01')]]), [lost])).toEqual([lost]);
    expect(changesOf(none, [report('2025-07-01', { level: null, onlineChannel: true })])).toEqual([]);
  });

  test('keeps services apart', () => {
    const other = report('2025-07-01', { serviceId: 'DVC-OTHER' });
    expect(changesOf(none, [report('2025-07-01'), other])).toHaveLength(2);
  });

  test('never lets a later report begin before an earlier one', () => {
    const last = new Map([['DVC-TEST', report('2025-07-10')]]);
    const [change] = changesOf(last, [report('2025-07-09', { level: 'PARTIAL' })]);
    expect(change?.validFrom).toBe('2025-07-10');
  });
});

test.each([
  ['FULL', false, true],
  ['FULL', true, false],
  ['PARTIAL', false, false],
  [null, false, null],
] as const)('level %s with an online channel: %s is contradicted: %s', (level, onlineChannel, expected) => {
  expect(isContradicted({ level, onlineChannel })).toBe(expected);
});
