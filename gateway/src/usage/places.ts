/** A bounded number of places, each held by a key for as long as it is heard of now and then. */
export class Places {
  /** When each was last heard of, in milliseconds; the one that has been silent for longest comes first. */
  private readonly heard = new Map<string, number>();

  /** @param idleMs after which silence a place is free again. */
  constructor(
    private readonly most: number,
    private readonly idleMs: number,
  ) {}

  /** @returns whether the key has a place, or gets one. */
  admit(key: string, now: number): boolean {
    if (!this.heard.delete(key)) {
      this.free(now);
      if (this.heard.size >= this.most) return false;
    }
    this.heard.set(key, now);
    return true;
  }

  private free(now: number): void {
    for (const [key, at] of this.heard) {
      if (now - at < this.idleMs) return;
      this.heard.delete(key);
    }
  }
}
