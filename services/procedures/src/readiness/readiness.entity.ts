/** How far data replace papers on one day. */
export interface ReadinessRow {
  readonly code: string;
  readonly total: number;
  readonly replaceable: number;
  readonly replaced: number;
  /** Databases that could replace a paper that none replaces yet. */
  readonly waitingFor: readonly string[];
  readonly asOf: string;
}
