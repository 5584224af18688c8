import { channelRows } from './channel-rows';
import type { Channel } from './procedure-data';

const DAY = { value: 1, unit: 'WORKING_DAY' as const, text: null };
const FREE = { amount: 0, currency: 'VND', kind: 'FEE' as const, note: null };
const channel = (kind: Channel['channel'], more: Partial<Channel> = {}): Channel => ({
  channel: kind,
  note: null,
  processingTime: DAY,
  fees: [FREE],
  ...more,
});

test('each way is a row, online first; what its cases have in common stands once', () => {
  const later = { ...DAY, value: 3 };
  const rows = channelRows([
    channel('POSTAL'),
    channel('DIRECT'),
    channel('DIRECT', { processingTime: later, note: 'Cần xác minh' }),
    channel('ONLINE', { processingTime: null, fees: [] }),
  ]);
  expect(rows.map((row) => row.channels)).toEqual([['ONLINE'], ['DIRECT'], ['POSTAL']]);
  expect(rows[0]).toMatchObject({ times: [], fees: [] });
  expect(rows[1]).toMatchObject({ times: [DAY, later], fees: [{ amount: 0 }], notes: ['Cần xác minh'] });
});

test('ways that take and cost the same are one row', () => {
  const rows = channelRows([channel('DIRECT'), channel('POSTAL'), channel('ONLINE', { fees: [] })]);
  expect(rows.map((row) => row.channels)).toEqual([['ONLINE'], ['DIRECT', 'POSTAL']]);
});
