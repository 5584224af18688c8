import type { ByteText } from '../byte-text';
import type { GraphQLError } from 'graphql';
import type { FetchStep, RepresentationShape } from '../compile';
import { Batch } from './batch';
import type { EntityCache } from './entity-cache';
import type { FailureTexts } from './failures';
import type { JsonObject } from '../json';
import { merge } from './merge';

/** Asks subgraphs for one request: with its identity, its instant, its language. */
export interface SubgraphCaller {
  /**
   * @param body the JSON of a GraphQL request.
   * @param repeatable whether it may be sent twice, and shared with others that ask the same.
   * @returns the body of the answer. @throws whatever keeps one from coming.
   */
  ask(subgraph: string, body: ByteText, repeatable: boolean): Promise<Buffer>;
  /** Told of a body that was no answer to what was asked. */
  unreadable?(subgraph: string, answer: Buffer): void;
}

export interface ExecutionSettings {
  /** As the caller sent them: what subgraphs get. */
  readonly variables: Readonly<Record<string, unknown>>;
  /** With the defaults of the operation: what conditions are read from. */
  readonly coerced: Readonly<Record<string, unknown>>;
  readonly subgraphs: SubgraphCaller;
  readonly failures: FailureTexts;
  /** Told why a fetch brought nothing; callers never see it. */
  readonly onFailure: (subgraph: string, error: unknown) => void;
  /** Absent where nothing is kept. */
  readonly entities?: EntityCache | undefined;
}

/** What one request has brought together so far. */
export class Execution implements ExecutionSettings {
  readonly variables;
  readonly coerced;
  readonly subgraphs;
  readonly failures;
  readonly onFailure;
  readonly entities;
  readonly errors: GraphQLError[] = [];
  /** Objects that lie at several places of the data, each time the same one. */
  readonly repeated = new Set<JsonObject>();
  /** No text of the data needs an escape. */
  plain = true;
  data: JsonObject = {};
  private empty = true;
  /** Of fetches that begin together, by their naming. */
  private readonly batches = new Map<number, Batch>();

  constructor(settings: ExecutionSettings) {
    this.variables = settings.variables;
    this.coerced = settings.coerced;
    this.subgraphs = settings.subgraphs;
    this.failures = settings.failures;
    this.onFailure = settings.onFailure;
    this.entities = settings.entities;
  }

  failed(errors: readonly GraphQLError[]): void {
    for (const error of errors) this.errors.push(error);
  }

  /** What a fetch asks for; that of another one that began with it, where both name the same. */
  batchFor(step: FetchStep, shape: RepresentationShape): Batch {
    const known = step.naming === null ? undefined : this.batches.get(step.naming);
    if (known) return known;
    const batch = Batch.of(step, shape, this.data);
    if (step.naming !== null) this.batches.set(step.naming, batch);
    return batch;
  }

  /** Something is about to be merged: what is there may have to be named in another way. */
  changes(): void {
    if (this.batches.size > 0) this.batches.clear();
  }

  mergeRoot(data: JsonObject): void {
    this.changes();
    if (this.empty) this.data = data;
    else merge(this.data, data);
    this.empty = false;
  }
}
