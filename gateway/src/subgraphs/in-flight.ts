/** Shares what is under way. */
export interface Sharing {
  share(key: string, send: () => Promise<Buffer>): Promise<Buffer>;
}

/** Requests that are under way, so that whoever asks the same meanwhile waits for the same answer. */
export class InFlight implements Sharing {
  private readonly underWay = new Map<string, Promise<Buffer>>();

  share(key: string, send: () => Promise<Buffer>): Promise<Buffer> {
    const known = this.underWay.get(key);
    if (known) return known;
    const sent = send().finally(() => this.underWay.delete(key));
    this.underWay.set(key, sent);
    return sent;
  }

  /**
   * Shares only among those who ask because of one fact: what was sent before it was heard may not know of it, and
   * nobody would ask again.
   */
  since(place: string): Sharing {
    return { share: (key, send) => this.share(`${place}\n${key}`, send) };
  }
}
