import { sharedFormerName } from './successors';

const found = (...names: (string | null)[]) => names.map((formerName) => ({ formerName }));

test('only a former name with several successors asks the reader to choose', () => {
  expect(sharedFormerName(found('Phường 12, Quận Gò Vấp', null))).toBeNull();
  expect(sharedFormerName(found('Xã A', 'Xã A', 'Xã B', null, null))).toEqual({ name: 'Xã A', count: 2 });
  expect(sharedFormerName([])).toBeNull();
});
