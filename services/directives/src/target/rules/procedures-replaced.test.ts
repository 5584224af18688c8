import { replacedFigure } from './procedures-replaced';

test('a catalogue without papers says nothing; with papers a 0 is a figure that decides nothing', () => {
  expect(replacedFigure({ replaceable: 0, replaced: 0 })).toMatchObject({ value: null });
  expect(replacedFigure({ replaceable: 7, replaced: 0 })).toMatchObject({
    value: 0,
    denominator: 7,
    least: 0,
    most: Infinity,
  });
});
