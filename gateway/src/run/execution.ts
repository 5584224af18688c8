import type { ByteText } from '../byte-text';
import type { GraphQLError } from 'graphql';
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

  mergeRoot(data: JsonObject): void {
    if (this.empty) this.data = data;
    else merge(this.data, data);
    this.empty = false;
  }
}
