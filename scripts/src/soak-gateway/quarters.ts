import { median } from '../measure/order';

/** How much more memory the last quarter may need than the second; the first one is that of compiling and first fills. */
export const FLAT = 1.15;

export interface Quarters {
  /** The median of each quarter of the samples, in the order of time. */
  readonly medians: readonly [number, number, number, number];
  readonly flat: boolean;
}

/** @param samples taken at equal distances; fewer than four are not flat, whatever they are. */
export function quartersOf(samples: readonly number[]): Quarters {
  const quarter = (n: number): number =>
    median(samples.slice(Math.floor((n * samples.length) / 4), Math.floor(((n + 1) * samples.length) / 4)));
  const medians = [quarter(0), quarter(1), quarter(2), quarter(3)] as const;
  return { medians: [...medians], flat: samples.length >= 4 && medians[3] <= FLAT * medians[1] };
}
