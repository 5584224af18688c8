import fc from 'fast-check';
import { clientNameOf, CLIENT_NAME_HEADER, UNNAMED } from './client-name';

const named = (name: string | undefined) => clientNameOf({ [CLIENT_NAME_HEADER]: name });

test('a client is called what it calls itself', () => {
  expect(named('dashboard of G15')).toBe('dashboard of G15');
  for (const name of ['Cổng dịch vụ công', 'café']) {
    expect(named(name)).toBe(name);
    expect(named(Buffer.from(name).toString('latin1'))).toBe(name);
  }
});

test('one that says nothing printable is unnamed', () => {
  for (const nothing of [undefined, '', '   ', '\u0000\u0007', '\u200b'])
    expect(named(nothing)).toBe(UNNAMED);
});

test('what cannot be printed is one space, and what is too long is cut', () => {
  expect(named(' por\u0000\n\ttal\u202e ')).toBe('por tal');
  expect(named('x'.repeat(5000))).toHaveLength(100);
});

test('whatever is sent, the name is a line that the registry takes', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (sent) => {
      const name = named(sent);
      expect(name).toMatch(/^[^\p{C}]{1,100}$/u);
      expect(name.length).toBeLessThanOrEqual(100);
    }),
  );
});
