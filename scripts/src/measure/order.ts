/** The smallest value that so many percent of all do not exceed; NaN of nothing. */
export function percentile(values: ArrayLike<number>, percent: number): number {
  if (values.length === 0) return Number.NaN;
  const sorted = Float64Array.from(values).sort();
  return sorted[
    Math.max(0, Math.min(sorted.length - 1, Math.ceil((percent / 100) * sorted.length) - 1))
  ] as number;
}

export function median(values: readonly number[]): number {
  return percentile(values, 50);
}
