import { setTimeout as sleep } from 'node:timers/promises';
import type { ApolloServerOptionsWithGateway, BaseContext } from '@apollo/server';
import { InvariantError } from '@lien-thong/kit/errors';
import type { GraphQLSchema } from 'graphql';
import type { KnownOperation } from '../operations';
import type { OpenPlanning } from '../planning';
import type { Execute } from './execute-request';
import { Snapshot } from './snapshot';
import { warmUp, type OperationToWarm } from './warm-up';

type GatewayInterface = ApolloServerOptionsWithGateway<BaseContext>['gateway'];
type OnSchema = Parameters<GatewayInterface['onSchemaLoadOrUpdate']>[0];

/** Requests that have met the old supergraph and are still parsed or validated are in nobody's count. */
const GRACE_MS = 2000;

export interface FederatedGatewaySettings {
  readonly supergraphSdl: string;
  readonly openPlanning: OpenPlanning;
  readonly execute: Execute;
  /** Called with each snapshot before the first request meets it; `idle` comes when the one before is done with. */
  readonly onSnapshot: (snapshot: Snapshot, idle: Promise<void>) => void;
  /** Operations that a new supergraph has ready before it is met, besides those used most. */
  readonly operations: readonly KnownOperation[];
  readonly onWarmUpFailure: (error: unknown) => void;
}

/** How many of the operations in use a new supergraph has ready. */
const MOST_USED = 200;

/** A publication is live within seconds, however busy the machine is: what is not ready until then follows. */
const WARM_UP_MS = 3000;

/** What Apollo Server takes its schema and its answers from. A request keeps the supergraph that it began with. */
export class FederatedGateway implements GatewayInterface {
  private readonly listeners = new Set<OnSchema>();
  private readonly snapshots = new WeakMap<GraphQLSchema, Snapshot>();
  private current: Snapshot | undefined;
  private loaded: Promise<void> | undefined;
  private updating: Promise<void> = Promise.resolve();

  constructor(private readonly settings: FederatedGatewaySettings) {}

  /** The supergraph that new requests meet. */
  get snapshot(): Snapshot {
    if (!this.current) throw new InvariantError('The gateway was asked before it was loaded');
    return this.current;
  }

  onSchemaLoadOrUpdate(listener: OnSchema): () => void {
    this.listeners.add(listener);
    if (this.current) tell(listener, this.current);
    return () => this.listeners.delete(listener);
  }

  async load(): ReturnType<GatewayInterface['load']> {
    // Each Apollo Server that stands before this gateway loads it; there is one supergraph for all of them.
    this.loaded ??= this.update(this.settings.supergraphSdl);
    await this.loaded;
    return {
      executor: (request) => {
        const snapshot = this.snapshots.get(request.schema);
        if (!snapshot) throw new InvariantError('A request came with a schema that no supergraph has');
        return snapshot.during(() => this.settings.execute(snapshot, request));
      },
    };
  }

  /**
   * Puts another supergraph in the place of the present one, once it and what is used most of it are ready; updates follow
   * each other.
   * @throws where it cannot be read; the present one stays.
   */
  update(supergraphSdl: string): Promise<void> {
    const done = this.updating.then(() => this.swap(supergraphSdl));
    this.updating = done.catch(() => undefined);
    return done;
  }

  async stop(): Promise<void> {
    await this.updating;
    await this.current?.close();
  }

  private async swap(supergraphSdl: string): Promise<void> {
    const { openPlanning, operations, onSnapshot, onWarmUpFailure } = this.settings;
    // Only what surrounds it is another: whoever places its subgraphs looks again.
    if (this.current?.supergraphSdl === supergraphSdl) return onSnapshot(this.current, Promise.resolve());
    const next = await Snapshot.open(supergraphSdl, openPlanning);
    const before = this.current;
    const end = performance.now() + WARM_UP_MS;
    const rest = before
      ? await warmUp(next, toWarm(before, operations), onWarmUpFailure, () => performance.now() < end)
      : operations;
    const idle = before ? idleAfterGrace(before) : Promise.resolve();
    try {
      onSnapshot(next, idle);
    } catch (error) {
      // Nobody has met it, so nobody else would end its planning.
      await next.close();
      throw error;
    }
    this.snapshots.set(next.schema, next);
    this.current = next;
    for (const listener of this.listeners) tell(listener, next);
    if (before) void idle.then(() => before.close());
    // At the start nobody waits for an older one to be replaced: it serves at once, and has everything ready soon.
    void warmUp(next, rest, onWarmUpFailure, () => this.current === next);
  }
}

/**
 * Each once, in case that the time is not enough for all: what is used most, what is known, and then subscriptions, of which
 * anybody may have opened one.
 */
function toWarm(
  { programs, eventPrograms }: Snapshot,
  operations: readonly KnownOperation[],
): OperationToWarm[] {
  const all = [...programs.mostUsed(MOST_USED), ...operations, ...eventPrograms.lastUsed(MOST_USED)];
  const once = new Map<string, OperationToWarm>();
  for (const one of all) {
    const key = `${one.hash} ${one.operationName}`;
    if (!once.has(key)) once.set(key, one);
  }
  return [...once.values()];
}

async function idleAfterGrace(snapshot: Snapshot): Promise<void> {
  await sleep(GRACE_MS, undefined, { ref: false });
  await snapshot.idle();
}

function tell(listener: OnSchema, { schema, supergraphSdl }: Snapshot): void {
  listener({ apiSchema: schema, coreSupergraphSdl: supergraphSdl });
}
