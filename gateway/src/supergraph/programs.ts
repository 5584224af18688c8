import type { QueryPlan } from '@apollo/query-planner';
import { InvariantError } from '@lien-thong/kit/errors';
import { getOperationAST, type DocumentNode, type GraphQLSchema } from 'graphql';
import { LRUCache } from 'lru-cache';
import { denialsOf, keyOf, sourceFor, type Decision } from '../authorisation';
import { CachingCompiler, compileOperation, TypeRelations, type Program } from '../compile';
import type { KnownOperation } from '../operations';
import type { Planning } from '../planning';

/** An operation as a request names it. */
export interface RequestedOperation extends KnownOperation {
  /** Parsed from the source, and valid under the schema. */
  readonly document: DocumentNode;
}

interface Kept {
  readonly program: Program;
  readonly operation: KnownOperation;
  uses: number;
}

/** An operation, and how often it was asked for, what was before the present supergraph counting half. */
export interface UsedOperation extends KnownOperation {
  readonly uses: number;
}

/** What was asked for less often will hardly come again. */
const OFTEN = 2;

/** How many programs one supergraph keeps; the least used is planned and compiled again when it is asked for. */
const KEPT = 2000;

/** The programs of one supergraph. Each is planned and compiled once, also where many ask for it at the same moment. */
export class Programs {
  private readonly kept = new LRUCache<string, Kept>({ max: KEPT });
  private readonly underWay = new Map<string, Promise<Program>>();
  private readonly types: TypeRelations;
  private readonly caching: CachingCompiler;

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly planning: Planning,
  ) {
    this.types = new TypeRelations(planning.reading);
    this.caching = new CachingCompiler(planning.reading);
  }

  /**
   * @param decision what of it may be seen; all of it where it is left out.
   * @throws PlanningError where the operation cannot be planned.
   */
  of(operation: RequestedOperation, decision: Decision | null = null): Program | Promise<Program> {
    const key = keyOf(operation, decision);
    const kept = this.kept.get(key);
    if (!kept) return this.underWay.get(key) ?? this.make(key, operation, decision);
    kept.uses += 1;
    return kept.program;
  }

  /** Has an operation ready before it is asked for. @param uses under the supergraph before. */
  async prepare(operation: RequestedOperation, uses: number): Promise<void> {
    await this.of(operation);
    const kept = this.kept.get(keyOf(operation, null));
    // Its own preparation was no use of it; a supergraph that lives for seconds forgets nothing that is used every minute.
    if (kept) kept.uses += uses / 2 - 1;
  }

  /** The operations that were asked for again and again, the most used first. */
  mostUsed(most: number): UsedOperation[] {
    return [...this.kept.values()]
      .filter(({ uses }) => uses >= OFTEN)
      .sort((a, b) => b.uses - a.uses)
      .slice(0, most)
      .map(({ operation, uses }) => ({ ...operation, uses }));
  }

  private make(key: string, requested: RequestedOperation, decision: Decision | null): Promise<Program> {
    const { source, hash, operationName } = requested;
    const making = this.planning
      .plan({ source: sourceFor(requested, decision), operationName })
      .then((plan) => {
        const program = this.compile(plan, requested, decision);
        this.kept.set(key, { program, operation: { source, hash, operationName }, uses: 1 });
        return program;
      })
      .finally(() => this.underWay.delete(key));
    this.underWay.set(key, making);
    return making;
  }

  private compile(
    { node }: QueryPlan,
    { document, operationName }: RequestedOperation,
    decision: Decision | null,
  ): Program {
    const operation = getOperationAST(document, operationName);
    if (!operation) throw new InvariantError('An operation was planned that its document does not have');
    if (node?.kind === 'Subscription') throw new InvariantError('A subscription was sent as a request');
    return compileOperation(this.schema, this.types, {
      ...{ document, operation, plan: node, caching: this.caching, denies: denialsOf(decision) },
    });
  }
}
