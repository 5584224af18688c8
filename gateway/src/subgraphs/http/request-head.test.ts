import { HeaderRefused } from './errors';
import { RequestHead } from './request-head';

const head = new RequestHead(new URL('http://subgraph.test:4001/graphql?v=1'));

test('a request is one text: line, host, headers, the length in bytes, body', () => {
  expect(head.write({ headers: { accept: 'application/json' }, body: '{"q":"thủ tục 🙂"}' })).toBe(
    'POST /graphql?v=1 HTTP/1.1\r\nhost: subgraph.test:4001\r\naccept: application/json\r\n' +
      'content-length: 24\r\n\r\n{"q":"thủ tục 🙂"}',
  );
});

test.each([
  ['a line break in a value', { 'x-id': 'a\r\nx-role: admin' }],
  ['a bare carriage return', { 'x-id': 'a\rb' }],
  ['a bare line feed', { 'x-id': 'a\nb' }],
  ['a null byte', { 'x-id': 'a\0' }],
  ['a character that would be written as other bytes', { 'x-id': 'ủ' }],
  ['a line break in a name', { 'x-id: a\r\nx-role': 'admin' }],
  ['a colon in a name', { 'x:y': 'a' }],
  ['an empty name', { '': 'a' }],
  ['a name in upper case', { 'Content-Length': '0' }],
  ['the length, which is not for others to say', { 'content-length': '0' }],
  ['another framing', { 'transfer-encoding': 'chunked' }],
  ['another host', { host: 'elsewhere.test' }],
])('%s is refused', (_, headers) => {
  expect(() => head.write({ headers, body: '{}' })).toThrow(HeaderRefused);
});

test('what is refused does not tell the value, which may be secret', () => {
  expect(new HeaderRefused('x-seal').message).toBe('The header "x-seal" cannot be sent as it is');
});
