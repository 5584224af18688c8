import type { SubgraphTransport } from '../../../src/subgraphs/transport';

/** One operation as a client sends it. */
export interface ClientRequest {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly operationName?: string;
}

export type Path = readonly (string | number)[];

/** `subgraph`: something that a subgraph answered or did not; `completion`: a value that its type does not allow. */
export interface AnswerError {
  readonly kind: 'subgraph' | 'completion';
  readonly path: Path | undefined;
}

/** Wording and codes of errors are set aside. */
export interface ExecutorAnswer {
  readonly data: unknown;
  readonly errors: readonly AnswerError[];
}

/** Something that plans and runs operations over one supergraph. */
export interface ExecutorUnderTest {
  /** @param transportOf carries requests to a subgraph. @throws whatever the executor lets through. */
  execute(
    request: ClientRequest,
    transportOf: (subgraph: string) => SubgraphTransport,
  ): Promise<ExecutorAnswer>;
  stop(): Promise<void>;
}
