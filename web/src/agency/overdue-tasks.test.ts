import { overdueTasks } from './overdue-tasks';
import { lateTask, scorecardOf } from './scorecard.fixture';

test('a shared task that it leads counts once, and only where its own part is open', () => {
  const overdueLed = {
    nodes: [
      lateTask('DA06-1', null),
      lateTask('C-1', 'SHARED'),
      lateTask('C-2', 'SHARED'),
      lateTask('R-1', 'SEPARATE'),
    ],
  };
  const overdueShared = { nodes: [lateTask('C-1', 'SHARED'), lateTask('C-3', 'SHARED')] };
  const late = overdueTasks(scorecardOf({}, { overdueLed, overdueShared }));
  expect(late?.map(({ task, given }) => [task.id, given])).toEqual([
    ['R-1', 'separate'],
    ['C-1', 'shared'],
    ['C-3', 'shared'],
    ['DA06-1', 'other'],
  ]);
});

test('without one of the two lists nothing is said of either', () => {
  expect(overdueTasks(scorecardOf({}, { overdueShared: null }))).toBeNull();
});
