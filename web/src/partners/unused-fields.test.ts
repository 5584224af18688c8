import { unusedOf } from './unused-fields';

const usage = (more: object) => ({
  recordedSince: '2026-01-01T00:00:00Z',
  recordedUntil: '2026-06-01T00:00:00Z',
  unusedAfterDays: 90,
  unusedFields: { totalCount: 0, nodes: [] },
  ...more,
});

test('what nobody records, has recorded or has recorded for long enough is told apart', () => {
  expect(unusedOf([{ name: 'a', usage: null }])).toEqual({ kind: 'notRecorded' });
  const nothing = usage({ recordedSince: null, recordedUntil: null, unusedFields: null });
  expect(unusedOf([{ name: 'a', usage: nothing }])).toEqual({ kind: 'nothingYet' });
  expect(unusedOf([{ name: 'a', usage: usage({ unusedFields: null }) }])).toEqual({
    kind: 'tooShort',
    since: '2026-01-01T00:00:00Z',
    days: 90,
  });
});

test('a subgraph of which every field is used is known, with none', () => {
  expect(
    unusedOf([
      { name: 'a', usage: null },
      { name: 'b', usage: usage({}) },
    ]),
  ).toEqual({
    kind: 'known',
    since: '2026-01-01T00:00:00Z',
    until: '2026-06-01T00:00:00Z',
    days: 90,
    subgraphs: [{ name: 'b', fields: { totalCount: 0, nodes: [] } }],
  });
});
