import type { ImportProgress } from './import-catalogue';

/** Without a terminal a line stands for about this many records. */
const LINE_EVERY = 1000;

interface Stream {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

/** Shows how far an import is: one line that moves on a terminal, a line now and then elsewhere. */
export function progressOn(stream: Stream): (progress: ImportProgress) => void {
  let shown = 0;
  return ({ done, lines }) => {
    const percent = Math.floor((done / Math.max(lines, 1)) * 100);
    const text = `${String(percent).padStart(3)} %  ${done} of ${lines}`;
    if (stream.isTTY) {
      stream.write(`\r${text}${done === lines ? '\n' : ''}`);
    } else if (done === lines || done - shown >= LINE_EVERY) {
      shown = done;
      stream.write(`${text}\n`);
    }
  };
}
