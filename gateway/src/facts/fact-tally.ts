/** What was told and refused since the process started. */
export class FactTally {
  private readonly sent = new Map<string, number>();
  private readonly last = new Map<string, number>();

  /** A fact of a source has left. */
  readonly told = (source: string): void => count(this.sent, source);

  /** A caller was told this code: instead of a stream, or as the last word of one. */
  refused(code: string): void {
    count(this.last, code);
  }

  get facts(): ReadonlyMap<string, number> {
    return this.sent;
  }
  get refusals(): ReadonlyMap<string, number> {
    return this.last;
  }
}

function count(counts: Map<string, number>, name: string): void {
  counts.set(name, (counts.get(name) ?? 0) + 1);
}
