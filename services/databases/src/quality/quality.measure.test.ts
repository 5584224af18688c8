import { qualityOf } from './quality.measure';

test('a word that was reported is a figure with its day, a 0 too; the others are not measured, with the reason', () => {
  const quality = qualityOf([{ databaseCode: 'TEST.a', word: 'live', perCent: 0, reportedOn: '2025-08-01' }]);
  expect(quality.live).toMatchObject({
    value: 0,
    unit: '%',
    basis: 'REPORTED',
    asOf: '2025-08-01',
    reason: null,
  });
  for (const word of ['correct', 'complete', 'clean', 'consistent', 'shared'] as const) {
    expect(quality[word]).toMatchObject({
      value: null,
      basis: 'NOT_MEASURED',
      reason: expect.stringMatching(/báo cáo/),
    });
  }
});
