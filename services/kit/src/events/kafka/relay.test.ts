import fc from 'fast-check';
import { inRequests } from './relay';

const messages = fc.array(fc.record({ key: fc.string(), value: fc.string({ unit: 'grapheme' }) }));

describe('a batch that is cut into requests', () => {
  test('keeps every message, in order', () => {
    fc.assert(
      fc.property(messages, fc.integer({ min: 1, max: 60 }), (batch, most) => {
        expect(inRequests(batch, most).flat()).toEqual(batch);
      }),
    );
  });

  test('asks for no more bytes at once than is allowed, unless a single message is larger', () => {
    fc.assert(
      fc.property(messages, fc.integer({ min: 1, max: 60 }), (batch, most) => {
        for (const request of inRequests(batch, most)) {
          const bytes = request.reduce((sum, { value }) => sum + Buffer.byteLength(value), 0);
          expect(request.length > 0 && (bytes <= most || request.length === 1)).toBe(true);
        }
      }),
    );
  });
});
