import { sharedStates, unknownEnds, unreadableDeadlines } from './connection.findings';
import type { NewConnection, NewConnectionReport, UnplacedConnection } from './connection.input';

const UNPLACED: UnplacedConnection = {
  id: 'T-1',
  placedCode: 'G99.thu',
  unplacedEnd: 'hệ thống thuộc lĩnh vực thử',
  unplacedOwner: null,
  deadlineText: null,
  document: 'TEST',
  locator: 'A/1',
};

const report = (connectionId: string, more: Partial<NewConnectionReport> = {}): NewConnectionReport => ({
  connectionId,
  status: 'PENDING',
  reportedOn: '2025-07-31',
  basis: null,
  document: 'TEST',
  locator: 'A/1',
  ...more,
});

describe('a connection with an unknown end', () => {
  test('names the known end, what is said of the other, and its place', () => {
    const [finding] = unknownEnds([UNPLACED]);
    expect(finding).toMatchObject({
      kind: 'CONNECTION_END_UNKNOWN',
      subject: 'T-1',
      responsible: null,
      source: { document: 'TEST', locator: 'A/1' },
    });
    expect(finding?.detail).toMatch(/G99\.thu.*«hệ thống thuộc lĩnh vực thử»$/);
  });

  test('makes the agency that the document names answer for it, by the printed deadline', () => {
    const [finding] = unknownEnds([{ ...UNPLACED, unplacedOwner: 'G98', deadlineText: 'Tháng 12/2022' }]);
    expect(finding?.responsible).toBe('G98');
    expect(finding?.detail).toContain('«Tháng 12/2022»');
  });
});

describe('reports about connections', () => {
  test('one place that speaks of two says of neither how it stands for itself', () => {
    const [finding, ...more] = sharedStates([report('a'), report('b')]);
    expect(more).toEqual([]);
    expect(finding).toMatchObject({ kind: 'CONNECTION_STATE_SHARED', source: { locator: 'A/1' } });
    expect(finding?.detail).toContain('2 kết nối');
  });

  test.each([
    ['in two places', { locator: 'A/2' }],
    ['in two documents', { document: 'OTHER' }],
    ['with two states', { status: 'UNSTABLE' as const }],
    ['on two days', { reportedOn: '2025-08-04' }],
    ['by nobody in particular', { document: null, locator: null }],
  ])('%s stand each for itself', (_, more) => {
    expect(sharedStates([report('a'), report('b', more)])).toEqual([]);
  });

  test('of one connection twice are no shared state', () => {
    expect(sharedStates([report('a'), report('a')])).toEqual([]);
  });
});

test('a deadline without a day that can be read is a finding; continuous work is none', () => {
  const connection = (precision: 'ONGOING' | 'UNREADABLE'): NewConnection => ({
    id: 'a:b',
    fromCode: 'a',
    toCode: 'b',
    platform: null,
    directiveId: null,
    deadline: { text: 'Theo lộ trình', precision, dueOn: null },
    document: 'TEST',
    locator: 'A/1',
  });
  expect(unreadableDeadlines([connection('ONGOING')])).toEqual([]);
  expect(unreadableDeadlines([connection('UNREADABLE')])).toMatchObject([
    { kind: 'DEADLINE_UNREADABLE', subject: 'a:b', subjectType: 'DataConnection', detail: '«Theo lộ trình»' },
  ]);
});
