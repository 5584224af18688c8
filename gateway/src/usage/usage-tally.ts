/** Why a use was not told to the registry. */
export const LOSSES = [
  /** More operations at once, or within a day, than are kept. */
  'ROOM',
  /** An operation that is longer than what the registry takes. */
  'TOO_LARGE',
  /** An operation that was answered and cannot be described. */
  'UNREADABLE',
  /** The registry says that it cannot take it. */
  'REFUSED',
  /** The registry was away for so long that the oldest had to go. */
  'AWAY',
] as const;
export type Loss = (typeof LOSSES)[number];

/** What became of the requests whose use was counted. Plain numbers: one of them is counted up by each request. */
export class UsageTally {
  counted = 0;
  told = 0;
  private readonly losses = new Map<Loss, number>();

  lose(loss: Loss, requests: number): void {
    this.losses.set(loss, this.lost(loss) + requests);
  }

  lost(loss: Loss): number {
    return this.losses.get(loss) ?? 0;
  }
}
