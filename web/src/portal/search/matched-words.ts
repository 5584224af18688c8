/** A run of a name, and whether it was searched for. */
export interface Run {
  readonly text: string;
  readonly matched: boolean;
}

const WORDS = /[\p{L}\p{M}\p{N}]+/gu;

/** Without diacritics, in small letters. «đ» is a letter of its own and does not come apart. */
export function plain(text: string): string {
  return text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd');
}

/** A name cut where words that were searched for (`matched`, without diacritics) begin and end. */
export function matchedRuns(name: string, matched: readonly string[]): Run[] {
  const wanted = new Set(matched);
  const runs: Run[] = [];
  let at = 0;
  for (const { 0: word, index } of name.matchAll(WORDS)) {
    if (!wanted.has(plain(word))) continue;
    if (index > at) runs.push({ text: name.slice(at, index), matched: false });
    runs.push({ text: word, matched: true });
    at = index + word.length;
  }
  if (at < name.length) runs.push({ text: name.slice(at), matched: false });
  return joined(runs);
}

/** Two marked words with a blank between them are one mark. */
function joined(runs: readonly Run[]): Run[] {
  const whole: Run[] = [];
  for (const run of runs) {
    const [before, blank] = [whole.at(-2), whole.at(-1)];
    if (run.matched && before?.matched && blank && blank.text.trim() === '') {
      whole.splice(-2, 2, { text: before.text + blank.text + run.text, matched: true });
    } else {
      whole.push(run);
    }
  }
  return whole;
}
