import { completedData } from './completed-data';
import { resultBody } from './result-body';
import { WrittenData } from './written-data';

const DATA = { ship: { name: 'Bé', crew: [1, 2] } };
const written = () => new WrittenData(Buffer.from(JSON.stringify({ data: DATA })));

test('whoever looks into written data finds it', () => {
  const data = completedData(written());
  expect(data?.ship).toEqual(DATA.ship);
  expect('ship' in (data ?? {})).toBe(true);
  expect(Object.keys(data ?? {})).toEqual(['ship']);
  expect({ ...data }).toEqual(DATA);
  expect(JSON.stringify(data)).toBe(JSON.stringify(DATA));
});

test('nobody changes what is sent', () => {
  const data = completedData(written()) as Record<string, unknown>;
  expect(() => (data.ship = null)).toThrow(TypeError);
  expect(JSON.parse(resultBody({ data }).toString())).toEqual({ data: DATA });
});

test('no data is null', () => {
  expect(completedData(null)).toBeNull();
});

test.each([
  [{ data: null, errors: [{ message: 'Không có' }] }],
  [{ errors: [{ message: 'x' }] }],
  [{}],
  [{ data: DATA, extensions: { a: 1 } }],
])('a result of others is written as it is: %j', (result) => {
  const text = resultBody(result as never).toString();
  expect(JSON.parse(text)).toEqual(result);
});

test('errors stand before the data, which is written once', () => {
  const errors = [{ message: 'Một phần' }];
  const text = resultBody({ data: completedData(written()), errors });
  expect(text.toString()).toBe(`{"errors":${JSON.stringify(errors)},"data":${JSON.stringify(DATA)}}`);
});
