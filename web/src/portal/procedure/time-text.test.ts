import { timeSummary, timeText } from './time-text';

const time = (value: number | null, unit: 'DAY' | 'WORKING_DAY' | 'HOUR' | null = 'WORKING_DAY') => ({
  value,
  unit,
  text: null,
});
const prose = { value: null, unit: null, text: 'Ngay trong ngày' };

test('a time has its unit, prose is as printed, a figure without a unit says that it has none', () => {
  expect(timeText(time(1.5))).toBe('1,5 ngày làm việc');
  expect(timeText(prose)).toBe('Ngay trong ngày');
  expect(timeText(time(1, null))).toBe('1 (không ghi đơn vị)');
  expect(timeText(time(null))).toBe('Chưa có thông tin');
});

test('several times are one line: a range in one unit, otherwise the first two', () => {
  expect(timeSummary([time(5), time(5)])).toBe('5 ngày làm việc');
  expect(timeSummary([time(15), time(3), time(7)])).toBe('từ 3 đến 15 ngày làm việc');
  expect(timeSummary([time(2, 'HOUR'), time(3, 'DAY'), time(4)])).toBe('2 giờ; 3 ngày, tùy trường hợp');
  expect(timeSummary([prose, time(3, 'DAY')])).toBe('Ngay trong ngày; 3 ngày, tùy trường hợp');
});

test('no time is no line, never 0', () => {
  expect([timeSummary(null), timeSummary([]), timeSummary([time(null)])]).toEqual([null, null, null]);
});
