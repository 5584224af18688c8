import { sharedFormerNames } from './successors';

const found = (formerName: string | null, formerNameSuccessors: number | null = null) => ({
  formerName,
  formerNameSuccessors,
});

test('only a former name with several successors asks the reader to choose, once', () => {
  expect(sharedFormerNames([found('Phường 12, Quận Gò Vấp', 1), found(null)])).toEqual([]);
  expect(sharedFormerNames([found('Xã A', 2), found('Xã A', 2), found('Xã B', 3), found('Xã C')])).toEqual([
    { name: 'Xã A', count: 2 },
    { name: 'Xã B', count: 3 },
  ]);
});
