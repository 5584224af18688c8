import { getOperationAST, parse, type DocumentNode } from 'graphql';
import type { KnownOperation } from '../operations';

export interface PersistedOperation {
  readonly hash: string;
  readonly source: string;
  /** Whether the operation of this name only reads; null where it names none of several, or one that is not there. */
  isQuery(operationName: string | null): boolean;
}

/** The operations that this gateway knows by their hash. */
export class PersistedOperations {
  private readonly byHash = new Map<string, PersistedOperation>();
  private readonly bySource = new Map<string, PersistedOperation>();

  constructor(known: readonly KnownOperation[]) {
    for (const { hash, source } of known) {
      const document = parse(source, { noLocation: true });
      const operation = { hash, source, isQuery: (name: string | null) => isQuery(document, name) };
      this.byHash.set(hash, operation);
      this.bySource.set(source, operation);
    }
  }

  ofHash(hash: string): PersistedOperation | undefined {
    return this.byHash.get(hash);
  }

  ofSource(source: string): PersistedOperation | undefined {
    return this.bySource.get(source);
  }
}

function isQuery(document: DocumentNode, name: string | null): boolean {
  return getOperationAST(document, name)?.operation === 'query';
}
