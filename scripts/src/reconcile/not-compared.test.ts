import { agencies } from '@lien-thong/agencies/src/service';
import { databases } from '@lien-thong/databases/src/service';
import { directives } from '@lien-thong/directives/src/service';
import { procedures } from '@lien-thong/procedures/src/service';
import { publicServices } from '@lien-thong/public-services/src/service';
import { servicesOf } from '../house/services';
import { ROOT } from '../house/house-config';
import { NOT_COMPARED } from './not-compared';

const DEFINITIONS = [agencies, databases, directives, procedures, publicServices];
const handlers = DEFINITIONS.flatMap((one) => one.handlers.map(({ name }) => name)).sort();
const checked = DEFINITIONS.flatMap((one) => (one.checks ?? []).map(({ projection }) => projection));

test('every handler of every service has a check, or a reason why it has none', () => {
  expect(DEFINITIONS.map(({ name }) => name).sort()).toEqual(
    servicesOf(ROOT)
      .map(({ name }) => name)
      .sort(),
  );
  expect([...checked, ...Object.keys(NOT_COMPARED)].sort()).toEqual(handlers);
});

test('a service checks what its own handlers keep', () => {
  for (const { name, checks = [] } of DEFINITIONS) {
    for (const { projection } of checks) expect(projection).toMatch(new RegExp(`^${name}\\.`));
  }
});
