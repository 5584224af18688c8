import path from 'node:path';
import { GOOD, LINK, RIGHTS } from '../../test/submissions';
import { compose } from '../compose';
import { readShared, readSubgraphs } from '../graph';
import { judge } from '../policy';
import { withoutInternal } from '.';

const CHECKOUT = path.resolve(__dirname, '../../..');
const HOUSE = readSubgraphs(CHECKOUT);

async function graphs(sdl: string) {
  const { taken } = await judge(
    { ...GOOD, sdl },
    RIGHTS,
    { live: HOUSE, shared: readShared(CHECKOUT), house: new Set() },
    { resolve: async () => [], privateAddresses: true },
  );
  if (!taken) return undefined;
  return {
    inside: taken.composed.apiSdl,
    outside: compose([...HOUSE, taken.subgraph].map(withoutInternal)).apiSdl,
  };
}

test('what is tagged as internal is seen inside and not outside, and its neighbours in both', async () => {
  const both = await graphs(GOOD.sdl);
  expect(both?.inside).toMatch(/type PaknReport \{[^}]*draft: String/);
  expect(both?.outside).toMatch(/type PaknReport \{[^}]*title: String!/);
  expect(both?.outside).not.toContain('draft');
});

test.each([
  ['that imports neither directive', LINK.replace('"@tag", "@inaccessible",', ''), '@federation__tag'],
  ['that links to nothing', '', '@tag'],
])('so it is in an SDL %s', async (_, link, tag) => {
  const both = await graphs(`${link} type Query { pakn: Int paknInside: Int ${tag}(name: "internal") }`);
  expect(both?.inside).toContain('paknInside');
  expect(both?.outside).not.toContain('paknInside');
  expect(both?.outside).toContain('pakn: Int');
});
