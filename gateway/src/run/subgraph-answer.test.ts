import { readAnswer } from './subgraph-answer';

const read = (text: string) => readAnswer(Buffer.from(text));

test('data and errors are read, each where it is', () => {
  expect(read('{"data":{"a":1}}')).toEqual({ data: { a: 1 }, errors: [], plain: true });
  expect(read('{"data":null,"errors":[{"message":"m","path":["a",0],"extensions":{"code":"C"}}]}')).toEqual({
    data: null,
    errors: [{ message: 'm', path: ['a', 0], extensions: { code: 'C' } }],
    plain: true,
  });
});

test('what an error says besides is not read', () => {
  expect(read('{"errors":[{"message":1,"path":"a","extensions":2,"stack":"s"},null]}').errors).toEqual([
    { message: '' },
    { message: '' },
  ]);
});

test.each([
  '',
  '<html>',
  '[]',
  '1',
  'null',
  '{}',
  '{"secret":1}',
  '{"data":1}',
  '{"data":[]}',
  '{"errors":{}}',
])('%j is no answer', (text) => {
  expect(() => read(text)).toThrow();
});
