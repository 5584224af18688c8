import { costSummary, feeText } from './cost-text';

const fee = (amount: number | null, note: string | null = null, currency: string | null = 'VND') => ({
  amount,
  currency,
  note,
});
const channel = (...fees: ReturnType<typeof fee>[]) => ({ fees });

test('a 0 is free of charge only without a note; nothing is never 0', () => {
  expect(feeText(fee(0))).toBe('Miễn phí');
  expect(feeText(fee(0, 'Theo quy định của tỉnh'))).toBe('Xem ghi chú');
  expect(feeText(fee(null, 'Theo quy định của tỉnh'))).toBe('Xem ghi chú');
  expect(feeText(fee(null))).toBe('Chưa có thông tin');
});

test('an amount has its currency, or says that none is printed', () => {
  expect(feeText(fee(50_000))).toBe('50.000\u00a0₫');
  expect(feeText(fee(5, null, 'USD'))).toBe('5\u00a0USD');
  expect(feeText(fee(8000, 'Bản sao', null))).toBe('8.000 (không ghi loại tiền)');
});

test('the fees of all channels are one line', () => {
  expect(costSummary([channel(fee(0)), channel(fee(0))])).toBe('Miễn phí');
  expect(costSummary([channel(fee(8000)), channel(fee(50_000), fee(8000))])).toBe(
    'từ 8.000\u00a0₫ đến 50.000\u00a0₫',
  );
  expect(costSummary([channel(fee(0)), channel(fee(8000))])).toBe('từ miễn phí đến 8.000\u00a0₫');
  expect(costSummary([channel(fee(10, null, 'USD'), fee(20, null, 'USD'))])).toBe(
    'từ 10\u00a0USD đến 20\u00a0USD',
  );
  expect(costSummary([channel(fee(0, 'Xem nghị quyết'))])).toBe('Xem ghi chú');
  expect(costSummary([channel(fee(8000), fee(null, 'Xem nghị quyết'))])).toBe('8.000\u00a0₫; xem ghi chú');
  expect(costSummary([channel(fee(5, null, 'USD'), fee(8000))])).toBe('5\u00a0USD; 8.000\u00a0₫');
});

test('no fee listed is no line', () => {
  expect([costSummary(null), costSummary([channel()]), costSummary([channel(fee(null))])]).toEqual([
    null,
    null,
    null,
  ]);
});
