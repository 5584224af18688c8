import { readdirSync } from 'node:fs';
import path from 'node:path';
import { CHANGE_KINDS, kindOf } from './change.kinds';

test('every contract of an event is a kind of change, and there is no other', () => {
  const files = readdirSync(path.resolve(__dirname, '../../../../schema/events')).filter((file) =>
    file.endsWith('.json'),
  );
  const contracts = files.map((file) => kindOf(path.basename(file, '.json')));
  expect(Object.keys(CHANGE_KINDS).sort()).toEqual(contracts.sort());
});
