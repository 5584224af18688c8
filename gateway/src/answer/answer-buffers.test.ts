import fc from 'fast-check';
import { AnswerBuffers, SMALLEST } from './answer-buffers';
import { TextBuffer } from './text-buffer';

const MIB = 1024 * 1024;

test('what was given back is lent again; what was not stays where it is', () => {
  const buffers = new AnswerBuffers();
  const [first, second] = [buffers.lend(MIB), buffers.lend(MIB)];
  expect(first.buffer).not.toBe(second.buffer);
  buffers.giveBack(first.subarray(3, 5));
  const third = buffers.lend(MIB);
  expect(third.buffer).toBe(first.buffer);
  expect(third.length).toBe(first.length);
  expect(buffers.lend(MIB).buffer).not.toBe(second.buffer);
});

test('a buffer is as large as it has to be, and less than twice as large', () => {
  const buffers = new AnswerBuffers();
  fc.assert(
    fc.property(fc.integer({ min: SMALLEST, max: 3 * MIB }), (least) => {
      const lent = buffers.lend(least);
      expect(lent.length).toBeGreaterThanOrEqual(least);
      expect(lent.length).toBeLessThan(2 * least);
      buffers.giveBack(lent);
    }),
  );
});

test('what is given back twice, or was never lent, is nobody else’s', () => {
  const buffers = new AnswerBuffers();
  const lent = buffers.lend(MIB);
  buffers.giveBack(lent);
  buffers.giveBack(lent);
  expect(buffers.lend(MIB).buffer).not.toBe(buffers.lend(MIB).buffer);
  const own = Buffer.alloc(MIB);
  expect(buffers.isLent(own)).toBe(false);
  buffers.giveBack(own);
  expect(buffers.lend(MIB).buffer).not.toBe(own.buffer);
});

test('a burst of large answers leaves no more than 16 MiB behind', () => {
  const buffers = new AnswerBuffers();
  const burst = Array.from({ length: 10 }, () => buffers.lend(4 * MIB));
  for (const one of burst) buffers.giveBack(one);
  const known = new Set(burst.map(({ buffer }) => buffer));
  const again = Array.from({ length: 10 }, () => buffers.lend(4 * MIB));
  expect(again.filter(({ buffer }) => known.has(buffer))).toHaveLength(4);
});

test('an answer stays as it was written until it is given back, whatever is written beside it', () => {
  const length = fc.oneof(
    fc.integer({ min: 0, max: 400_000 }),
    // About where a buffer has to grow.
    fc.integer({ min: 262_144 - 5000, max: 262_144 + 5000 }),
  );
  const piece = fc.integer({ min: 50, max: 3000 });
  const step = fc.oneof(
    { weight: 3, arbitrary: fc.record({ length, piece }) },
    { weight: 2, arbitrary: fc.record({ leave: fc.nat() }) },
  );
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      const buffers = new AnswerBuffers();
      const writer = new TextBuffer(buffers);
      const held: { readonly bytes: Buffer; readonly letter: string; readonly length: number }[] = [];
      steps.forEach((one, place) => {
        if ('leave' in one) {
          const [gone] = held.splice(one.leave % Math.max(1, held.length), 1);
          if (gone) buffers.giveBack(gone.bytes);
        } else {
          const letter = String.fromCharCode(0x61 + (place % 26));
          const { length, piece } = one;
          for (let left = length; left > 0; left -= piece) writer.add(letter.repeat(Math.min(left, piece)));
          held.push({ bytes: writer.take(), letter, length });
        }
      });
      for (const { bytes, letter, length } of held) {
        expect(bytes.length).toBe(length);
        expect(bytes.buffer.byteLength).toBeLessThan(Math.max(2 * length, SMALLEST) + 1);
        expect(bytes.equals(Buffer.alloc(length, letter))).toBe(true);
      }
    }),
    { numRuns: 60 },
  );
});
