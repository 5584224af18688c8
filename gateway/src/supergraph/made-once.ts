import { LRUCache } from 'lru-cache';

/** What is made once for each key, also where many ask for it at the same moment; the least used is made again. */
export class MadeOnce<T extends object> {
  private readonly kept: LRUCache<string, T>;
  private readonly underWay = new Map<string, Promise<T>>();

  constructor(most: number) {
    this.kept = new LRUCache({ max: most });
  }

  /** @throws what making it throws; the next who asks tries again. */
  of(key: string, make: () => Promise<T>): T | Promise<T> {
    return this.kept.get(key) ?? this.underWay.get(key) ?? this.make(key, make);
  }

  private make(key: string, make: () => Promise<T>): Promise<T> {
    const making = make()
      .then((made) => {
        this.kept.set(key, made);
        return made;
      })
      .finally(() => this.underWay.delete(key));
    this.underWay.set(key, making);
    return making;
  }
}
