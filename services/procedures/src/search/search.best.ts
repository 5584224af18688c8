/** The names of so many of the highest scores, the highest first; of two that are equal the lower name. */
export function bestOf(scores: Float32Array, most: number, nameOf: (at: number) => number): number[] {
  const least = leastOfBest(scores, most);
  const best: { score: number; name: number }[] = [];
  scores.forEach((score, at) => {
    if (score >= least) best.push({ score, name: nameOf(at) });
  });
  return best
    .sort((a, b) => b.score - a.score || a.name - b.name)
    .slice(0, most)
    .map(({ name }) => name);
}

/** A heap of the best scores so far, the least of them on top: all but a few scores cost one comparison. */
function leastOfBest(scores: Float32Array, most: number): number {
  if (scores.length <= most) return -Infinity;
  const heap = new Float32Array(most).fill(-Infinity);
  for (const score of scores) {
    if (score <= (heap[0] as number)) continue;
    let at = 0;
    for (;;) {
      const left = 2 * at + 1;
      if (left >= most) break;
      const child = left + 1 < most && (heap[left + 1] as number) < (heap[left] as number) ? left + 1 : left;
      if ((heap[child] as number) >= score) break;
      heap[at] = heap[child] as number;
      at = child;
    }
    heap[at] = score;
  }
  return heap[0] as number;
}
