import { completedData } from './completed-data';
import { stringifyResult } from './stringify-result';

const DATA = { ship: { name: 'Bé', crew: [1, 2] } };
const BYTES = Buffer.from(JSON.stringify(DATA)).toString('latin1');

test('whoever looks into written data finds it', () => {
  const data = completedData(BYTES);
  expect(data?.ship).toEqual(DATA.ship);
  expect('ship' in (data ?? {})).toBe(true);
  expect(Object.keys(data ?? {})).toEqual(['ship']);
  expect({ ...data }).toEqual(DATA);
  expect(JSON.stringify(data)).toBe(JSON.stringify(DATA));
});

test('nobody changes what is sent', () => {
  const data = completedData(BYTES) as Record<string, unknown>;
  expect(() => (data.ship = null)).toThrow(TypeError);
  expect(stringifyResult({ data })).toBe(`{"data":${BYTES}}`);
});

test('no data is null', () => {
  expect(completedData('null')).toBeNull();
});

test.each([
  [{ data: null, errors: [{ message: 'Không có' }] }],
  [{ errors: [{ message: 'x' }] }],
  [{ data: DATA, extensions: { a: 1 } }],
])('a result of others is written as it is: %j', (result) => {
  const text = Buffer.from(stringifyResult(result as never), 'latin1').toString();
  expect(JSON.parse(text)).toEqual(result);
});

test('errors stand before the data, which is written once', () => {
  const errors = [{ message: 'Một phần' }];
  const text = stringifyResult({ data: completedData(BYTES), errors });
  expect(Buffer.from(text, 'latin1').toString()).toBe(
    `{"errors":${JSON.stringify(errors)},"data":${JSON.stringify(DATA)}}`,
  );
});
