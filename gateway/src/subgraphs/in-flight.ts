/** Requests that are under way, so that whoever asks the same meanwhile waits for the same answer. */
export class InFlight {
  private readonly underWay = new Map<string, Promise<Buffer>>();

  share(key: string, send: () => Promise<Buffer>): Promise<Buffer> {
    const known = this.underWay.get(key);
    if (known) return known;
    const sent = send().finally(() => this.underWay.delete(key));
    this.underWay.set(key, sent);
    return sent;
  }
}
