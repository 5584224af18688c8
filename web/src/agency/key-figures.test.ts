import { keyFigures } from './key-figures';
import { scorecardOf, UNMEASURED } from './scorecard.fixture';

const measured = { ...UNMEASURED, value: 50, basis: 'COMPUTED', reason: null } as const;

test('overdue tasks are held against none at all', () => {
  const overdueCount = { separate: 7, shared: 7, other: 5, unreported: 1, total: 19 };
  const { overdue } = keyFigures(scorecardOf({ overdueCount }));
  expect(overdue).toMatchObject({ value: 19, outOf: null, silent: 1, met: false });
});

test('while something due is not reported, that nothing is late is not «met»', () => {
  const silent = { databases: { totalCount: 8, nodes: [] }, unreportedDatabases: { totalCount: 7 } };
  const { lateDatabases } = keyFigures(scorecardOf(silent));
  expect(lateDatabases).toMatchObject({ value: 0, outOf: 8, silent: 7, met: null });
  const told = keyFigures(scorecardOf({ ...silent, unreportedDatabases: { totalCount: 0 } }));
  expect(told.lateDatabases?.met).toBe(true);
});

test('a body without databases has none that could be late', () => {
  const { lateDatabases } = keyFigures(scorecardOf({}));
  expect(lateDatabases).toMatchObject({ value: null, basis: 'NOT_APPLICABLE', met: null });
});

test('where nobody reported a level, no mismatch is not nought but unknown, with the reason of the graph', () => {
  expect(keyFigures(scorecardOf({})).mismatches).toMatchObject({
    value: null,
    basis: 'NOT_MEASURED',
    reason: 'Chưa báo cáo.',
  });
  const { mismatches } = keyFigures(scorecardOf({ onlineShare: { ...measured, denominator: 4 } }));
  expect(mismatches).toMatchObject({ value: 0, outOf: 4, met: true });
});

test('the share of papers has its parts beside it, and no target', () => {
  const dataReadiness = { total: 8, replaceable: 4, replaced: 1, waitingFor: [], ratio: measured };
  expect(keyFigures(scorecardOf({ dataReadiness })).papers).toMatchObject({
    value: 50,
    unit: '%',
    part: 4,
    outOf: 8,
    met: null,
  });
});

test('a share made of a sample says so', () => {
  const ratio = { ...measured, basis: 'SAMPLE' } as const;
  const dataReadiness = { total: 8, replaceable: 4, replaced: 1, waitingFor: [], ratio };
  expect(keyFigures(scorecardOf({ dataReadiness })).papers?.basis).toBe('SAMPLE');
});

test('papers that nobody lists are not measured; those of a subgraph that does not answer are not loaded', () => {
  expect(keyFigures(scorecardOf({})).papers).toMatchObject({ value: null, basis: 'NOT_MEASURED' });
  expect(keyFigures(scorecardOf({ procedures: null })).papers).toBeNull();
});

test('a figure whose subgraph does not answer is none, the others stand', () => {
  const { overdue, lateDatabases } = keyFigures(scorecardOf({ overdueCount: null }));
  expect(overdue).toBeNull();
  expect(lateDatabases).not.toBeNull();
});
