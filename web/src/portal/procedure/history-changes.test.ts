import { historyChanges, type State } from './history-changes';

const FIRST: State = {
  number: 1,
  validFrom: '2025-07-01',
  recordedAt: '2025-07-01T00:00:00Z',
  name: 'Đăng ký thử',
  field: null,
  kind: 'PUBLIC',
  status: 'IN_FORCE',
  managingAgency: { code: 'G15', name: 'Bộ Tư pháp' },
  authorityLevels: ['COMMUNAL'],
  executingBodies: null,
  audiences: null,
  channels: null,
  components: null,
  result: null,
  requirements: null,
  legalBasis: null,
};

test('each state says in what it differs from the one before; the newest comes first', () => {
  const second: State = { ...FIRST, number: 2, authorityLevels: ['COMMUNAL', 'PROVINCIAL'], legalBasis: [] };
  const third: State = { ...second, number: 3, status: 'REPEALED' };
  expect(historyChanges([FIRST, second, third]).map(({ state, parts }) => [state.number, parts])).toEqual([
    [3, ['status']],
    [2, ['authorityLevels', 'legalBasis']],
    [1, []],
  ]);
});
