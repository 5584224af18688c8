import { readdirSync } from 'node:fs';
import path from 'node:path';
import { CHANGE_KINDS, kindOf } from './change.kinds';

/**
 * Say that the feed has grown, or that a copy has followed its source; in the feed they would make it grow for ever. A row
 * of a register that leads nowhere is no agency's.
 */
const OF_NOBODY = /^agencies\.(agency-changed|unit-mapping-refused)$|\.projection-changed$/;

test('every contract of an event is a kind of change but those that concern nobody, and there is no other', () => {
  const files = readdirSync(path.resolve(__dirname, '../../../../schema/events')).filter((file) =>
    file.endsWith('.json'),
  );
  const contracts = files.map((file) => kindOf(path.basename(file, '.json')));
  expect(Object.keys(CHANGE_KINDS).sort()).toEqual(contracts.filter((name) => !OF_NOBODY.test(name)).sort());
});
