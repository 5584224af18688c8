import type { RecentChangesQuery } from '../generated/recent-changes';
import { changesOf, instantsOf } from './changes.rows';

const change = (id: string, at: string, subject: string, type = 'directives.task-overdue.v1') => ({
  ...{ id, at, subject, type, subjectType: 'Task', description: `mô tả ${type}` },
});
type Change = ReturnType<typeof change>;
const body = (code: string, nodes: Change[], totalCount = nodes.length) => ({
  ...{ code, name: `Cơ quan ${code}` },
  changes: { totalCount, nodes },
});
const answer = (bodies: ReturnType<typeof body>[], committees: ReturnType<typeof body>[] = []) => ({
  agencies: { nodes: bodies },
  provinces: committees.map((committee) => ({ committee })),
});

test('what was stated of a body within a minute for one reason stands together, the newest first', () => {
  const { groups, total } = changesOf(
    answer(
      [
        body('G01', [
          change('1', '2025-08-05T05:00:10Z', 'T-1'),
          change('2', '2025-08-05T05:00:40Z', 'T-2'),
          change('3', '2025-08-05T05:01:00Z', 'T-3'),
        ]),
      ],
      [body('H26', [change('4', '2025-08-05T05:00:50Z', 'T-1')], 9)],
    ),
  );
  expect(groups.map(({ agency, subjects }) => [agency.code, subjects])).toEqual([
    ['G01', ['T-3']],
    ['H26', ['T-1']],
    ['G01', ['T-2', 'T-1']],
  ]);
  expect(total).toBe(12);
});

test('what is told by a part of the graph is told, where the other part does not answer', () => {
  const half: RecentChangesQuery = { agencies: null, provinces: [{ committee: null }] };
  expect(changesOf(half)).toMatchObject({ groups: [], total: 0 });
});

test('a day is that of Vietnam', () => {
  expect(instantsOf('2025-07-31')).toEqual({
    since: '2025-07-30T17:00:00.000Z',
    until: '2025-07-31T17:00:00.000Z',
  });
});
