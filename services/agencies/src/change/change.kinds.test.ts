import { readdirSync } from 'node:fs';
import path from 'node:path';
import { CHANGE_KINDS, kindOf } from './change.kinds';

/** Says that the feed has grown; in the feed itself it would make it grow for ever. */
const OF_THE_FEED = 'agencies.agency-changed';

test('every contract of an event is a kind of change but that of the feed itself, and there is no other', () => {
  const files = readdirSync(path.resolve(__dirname, '../../../../schema/events')).filter((file) =>
    file.endsWith('.json'),
  );
  const contracts = files.map((file) => kindOf(path.basename(file, '.json')));
  expect(Object.keys(CHANGE_KINDS).sort()).toEqual(contracts.filter((name) => name !== OF_THE_FEED).sort());
});
