import { figuresOf, partAboveWhole, type FigureName } from './figures';

const check = (said: Partial<Record<FigureName, number>>) => partAboveWhole(figuresOf(said));

test.each<[FigureName, FigureName]>([
  ['receivedOnline', 'received'],
  ['handledOnline', 'handled'],
  ['paidOnline', 'payable'],
  ['resultsElectronic', 'resultsDue'],
  ['dissatisfied', 'onTime'],
])('%s is a part of %s: as many at most', (part, whole) => {
  expect(check({ [part]: 5, [whole]: 5 })).toBeNull();
  expect(check({ [part]: 6, [whole]: 5 })).toEqual({ part, whole });
});

test('a part of an unknown whole is taken as it is', () => {
  expect(check({ receivedOnline: 6 })).toBeNull();
});

test('dossiers on time and late are each other’s whole, whatever was received', () => {
  expect(check({ onTime: 6, late: 4, received: 1 })).toBeNull();
});
