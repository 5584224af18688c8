import { smallGraph } from './small-graph';
import { unknownIsNotLate } from './unknown-is-not-late';

const STATES = 'enum ShipDueState { NOT_DUE DONE OVERDUE UNREPORTED NO_DEADLINE }';
const faults = (sdl: string) => unknownIsNotLate(smallGraph({ a: sdl }));

test('a due state has its five values, whatever their order', () => {
  expect(faults(STATES)).toEqual([]);
  expect(faults('enum ShipDueState { DONE NOT_DUE NO_DEADLINE UNREPORTED OVERDUE }')).toEqual([]);
});

test('a due state without UNREPORTED would call the unknown late', () => {
  expect(faults(STATES.replace('UNREPORTED', ''))).toEqual([
    expect.stringContaining('ShipDueState has to have'),
  ]);
});

test('a due state with a value of its own is refused', () => {
  expect(faults(STATES.replace('DONE', 'DONE LATE'))).toEqual([
    expect.stringContaining('ShipDueState has to have'),
  ]);
});

test('dueState is asked for on a day', () => {
  expect(faults(`${STATES} "A ship." type Ship { dueState: ShipDueState! }`)).toEqual([
    expect.stringContaining('Ship.dueState has to take asOf: Date'),
  ]);
});

test('status on a day may be null; a status without a day may not be asked for one', () => {
  expect(
    faults('"A ship." type Ship { status(asOf: Date): String } "A log." type Log { status: String! }'),
  ).toEqual([]);
  expect(faults('"A ship." type Ship { status(asOf: Date): String! }')).toEqual([
    expect.stringContaining('null has to say that nobody reported'),
  ]);
});
