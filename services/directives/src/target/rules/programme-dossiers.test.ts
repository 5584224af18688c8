import { dossiersFigure } from './programme-dossiers';

test('a programme without a list, or without a report, has no figure but a reason', () => {
  expect(dossiersFigure(null)).toMatchObject({ value: null, reason: expect.stringMatching(/danh mục/) });
  const none = { programme: 'P', services: 5, reported: 0, average: null, samples: 0 };
  expect(dossiersFigure(none)).toMatchObject({ value: null, denominator: 5 });
});

test('what is reported is an average that decides nothing while others may report', () => {
  const some = { programme: 'P', services: 5, reported: 2, average: 12.345, samples: 0 };
  expect(dossiersFigure(some)).toMatchObject({ value: 12.35, numerator: 2, least: 0, most: Infinity });
});
