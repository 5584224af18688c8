import { byteText } from '../../byte-text';
import { HeaderRefused } from './errors';
import { RequestHead } from './request-head';

const head = new RequestHead(new URL('http://subgraph.test:4001/graphql?v=1'));

test('a request is one text: line, host, headers, the length in bytes, body', () => {
  const body = byteText('{"q":"thủ tục 🙂"}');
  expect(head.write({ headers: { 'x-id': '1' }, body })).toBe(
    'POST /graphql?v=1 HTTP/1.1\r\nhost: subgraph.test:4001\r\ncontent-type: application/json\r\n' +
      'accept: application/graphql-response+json, application/json\r\nx-id: 1\r\n' +
      `content-length: 24\r\n\r\n${body}`,
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
