import type { Following } from './follower';
import type { Hearer } from './source-following';

/** One reading of a source from now on, for however many want it; it ends when the last of them stops. */
export class SharedFollowing {
  private readonly hearers = new Set<Hearer>();
  private readonly following: Following;

  /** @param left called when nobody is left: whoever comes then begins anew. */
  constructor(
    read: (hearers: Hearer) => Following,
    private readonly left: () => void,
  ) {
    this.following = read({
      take: (facts, found) => this.hearers.forEach((one) => one.take(facts, found)),
      liveChanged: () => this.hearers.forEach((one) => one.liveChanged()),
    });
  }

  join(hearer: Hearer): Following {
    const { following, hearers } = this;
    hearers.add(hearer);
    // What was handed on so far is behind whoever joins; everything after it comes.
    const { place } = following;
    return {
      begun: place === null ? following.begun : Promise.resolve(place),
      get live() {
        return following.live && hearers.has(hearer);
      },
      get place() {
        return following.place;
      },
      stop: async () => {
        if (!hearers.delete(hearer) || hearers.size > 0) return;
        this.left();
        await following.stop();
      },
    };
  }
}
