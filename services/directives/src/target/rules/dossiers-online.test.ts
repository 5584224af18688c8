import { onlineFigure } from './dossiers-online';

test('the share is of what was reported, and concludes nothing about who has not', () => {
  expect(onlineFigure({ handled: 300, online: 100, samples: 0 })).toMatchObject({
    ...{ value: 33.33, numerator: 100, denominator: 300, least: 0, most: 100, sample: false },
  });
});

test('without a report there is no figure but a reason; one sample makes a sample', () => {
  expect(onlineFigure({ handled: null, online: null, samples: 0 })).toMatchObject({ value: null });
  expect(onlineFigure({ handled: 10, online: 1, samples: 1 })).toMatchObject({ sample: true });
});
