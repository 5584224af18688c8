import { unplacedAddresses } from './unplaced-addresses';

const row = (formerName: string, printedSuccessor: string) => ({
  ...{ formerName, printedSuccessor, issueKind: 'KIND' },
  source: { document: 'D', locator: printedSuccessor },
});

test('a former unit stands once, with every successor that the register prints for it', () => {
  const rows = [row('Xã A', 'Xã B'), row('Xã C', 'Xã D'), row('Xã A', 'Xã E'), row('Xã A', 'Xã B')];
  expect(unplacedAddresses(rows).map(({ formerName, printed }) => [formerName, printed])).toEqual([
    ['Xã A', ['Xã B', 'Xã E']],
    ['Xã C', ['Xã D']],
  ]);
});
