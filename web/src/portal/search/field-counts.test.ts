import { fieldCounts } from './field-counts';

const found = ['Hộ tịch', null, 'Đất đai', 'Hộ tịch', 'Căn cước'].map((field) => ({ field }));

test('fields come by how much they hold, then by the alphabet; what has none is not counted', () => {
  expect(fieldCounts(found, undefined)).toEqual([
    { name: 'Hộ tịch', count: 2 },
    { name: 'Căn cước', count: 1 },
    { name: 'Đất đai', count: 1 },
  ]);
});

test('a chosen field can be seen also where nothing was found in it', () => {
  expect(fieldCounts(found, 'Y tế')[0]).toEqual({ name: 'Y tế', count: null });
  expect(fieldCounts(found, 'Đất đai')).toHaveLength(3);
});
