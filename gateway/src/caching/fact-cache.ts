import { LRUCache } from 'lru-cache';
import type { ByteText } from '../byte-text';
import type { OperationUse } from '../usage';
import { Changes, type Moment } from './changes';
import { Dependants } from './dependants';
import type { FactSource } from './fact-source';
import type { Ground } from './ground';
import { Tally, type Kind } from './tally';

/** Something worth keeping. */
export type Content = EntityContent | AnswerContent;

export interface EntityContent {
  readonly kind: 'entity';
  readonly json: ByteText;
}

export interface AnswerContent {
  readonly kind: 'answer';
  readonly body: Buffer;
  readonly contentType: string;
  readonly etag: string;
  /** An answer that is given from memory is a use of its operation too. */
  readonly use?: OperationUse | undefined;
}

export interface Kept<C extends Content = Content> {
  readonly content: C;
  readonly grounds: readonly Ground[];
  /** Milliseconds since 1970 at which its policy ends. */
  readonly until: number;
}

interface Entry extends Kept {
  readonly key: string;
  readonly subgraphs: readonly string[];
}

export interface FactCacheSettings {
  /** About so much memory at most; what was used least recently goes first. */
  readonly bytes: number;
  readonly facts: FactSource;
  /** Milliseconds since 1970. */
  readonly clock?: () => number;
}

/** What an entry needs besides its texts, measured: objects, and places in maps and sets. */
const ENTRY_BYTES = 400;
const GROUND_BYTES = 120;
/** A key with one letter beyond Latin-1 takes two bytes for each character. */
const KEY_CHARACTER_BYTES = 2;

/**
 * Texts that are kept until a fact about what they rest on is heard, until their policy ends, or until memory runs out.
 * What rests on a subgraph whose facts are not heard is neither kept nor given.
 */
export class FactCache {
  readonly tally = new Tally();
  private readonly changes = new Changes();
  private readonly dependants = new Dependants<Entry>();
  private readonly entries: LRUCache<string, Entry>;
  private readonly facts: FactSource;
  private readonly clock: () => number;
  private readonly endings: readonly (() => void)[];

  constructor({ bytes, facts, clock = Date.now }: FactCacheSettings) {
    this.facts = facts;
    this.clock = clock;
    this.entries = new LRUCache({
      maxSize: bytes,
      sizeCalculation: bytesOf,
      dispose: (entry, _key, reason) => this.gone(entry, reason === 'evict'),
    });
    this.endings = [
      facts.onFact(({ source, subject }) => this.heard(source, subject)),
      facts.onInterruption((subgraph) => this.forget(subgraph)),
    ];
  }

  /** Taken before something is fetched, and handed back with what was fetched. */
  get now(): Moment {
    return this.changes.now;
  }

  get time(): number {
    return this.clock();
  }

  get bytes(): number {
    return this.entries.calculatedSize;
  }

  get size(): number {
    return this.entries.size;
  }

  isLive(subgraph: string): boolean {
    return this.facts.isLive(subgraph);
  }

  /** When anything of the subgraph last changed: what was asked before it must not answer what is asked after it. */
  lastChangeOf(subgraph: string): Moment {
    return this.changes.lastOf(subgraph);
  }

  /** What is not found is a miss once whoever looked for it knows that it could have been kept. */
  find<K extends Kind>(kind: K, key: string): Kept<Extract<Content, { kind: K }>> | undefined {
    const entry = this.entries.get(key);
    if (!entry) return undefined;
    if (!this.holds(entry) || entry.content.kind !== kind) {
      this.entries.delete(key);
      return undefined;
    }
    this.tally.count('hits', kind);
    return entry as unknown as Kept<Extract<Content, { kind: K }>>;
  }

  /** @param since the moment before it was fetched. @returns false where it may be true no longer, or never pays. */
  keep(key: string, kept: Kept, since: Moment): boolean {
    const subgraphs = [...new Set(kept.grounds.map(({ subgraph }) => subgraph))];
    const entry = { ...kept, key, subgraphs };
    if (!this.holds(entry) || !this.changes.unchangedSince(since, kept.grounds)) return false;
    // A larger text than all memory is refused by the cache itself, and then never disposed of.
    if (bytesOf(entry) > this.entries.maxSize) return false;
    this.entries.set(key, entry);
    this.dependants.add(entry, entry.grounds);
    this.tally.add(kept.content.kind, bytesOf(entry));
    return true;
  }

  /** Anything of the subgraph may have changed. */
  forget(subgraph: string): void {
    this.changes.everything(subgraph);
    this.drop(this.dependants.ofAll(subgraph));
  }

  close(): void {
    for (const end of this.endings) end();
    this.entries.clear();
  }

  private heard(subgraph: string, subject: string): void {
    this.changes.heard(subgraph, subject);
    this.drop(this.dependants.of(subgraph, subject));
  }

  private holds({ until, subgraphs }: Entry): boolean {
    return until > this.clock() && subgraphs.every((subgraph) => this.facts.isLive(subgraph));
  }

  private drop(entries: readonly Entry[]): void {
    for (const { key, content } of entries) {
      this.entries.delete(key);
      this.tally.count('drops', content.kind);
    }
  }

  private gone(entry: Entry, evicted: boolean): void {
    this.dependants.remove(entry, entry.grounds);
    this.tally.add(entry.content.kind, -bytesOf(entry));
    if (evicted) this.tally.count('evictions', entry.content.kind);
  }
}

function bytesOf({ key, content, grounds }: Entry): number {
  const text = content.kind === 'entity' ? content.json : content.body;
  return ENTRY_BYTES + key.length * KEY_CHARACTER_BYTES + text.length + grounds.length * GROUND_BYTES;
}
