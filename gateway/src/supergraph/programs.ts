import { InvariantError } from '@lien-thong/kit/errors';
import type { QueryPlan } from '@apollo/query-planner';
import {
  getOperationAST,
  type DocumentNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import {
  compileOperation,
  compileSubscription,
  TypeRelations,
  type EventProgram,
  type Program,
} from '../compile';
import type { EventField, Planning } from '../planning';
import { MadeOnce } from './made-once';

/** An operation as a request names it. */
export interface RequestedOperation {
  /** A digest of the text. */
  readonly hash: string;
  readonly source: string;
  /** Parsed from the text, and valid under the schema. */
  readonly document: DocumentNode;
  readonly operationName: string | null;
}

/** How many programs one supergraph keeps; the least used is planned and compiled again when it is asked for. */
const KEPT = 2000;

/** The programs of one supergraph. */
export class Programs {
  private readonly programs = new MadeOnce<Program>(KEPT);
  private readonly eventPrograms = new MadeOnce<EventProgram>(KEPT);
  private readonly types: TypeRelations;

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly planning: Planning,
  ) {
    this.types = new TypeRelations(planning.reading);
  }

  /** @throws PlanningError where the operation cannot be planned. */
  of(requested: RequestedOperation): Program | Promise<Program> {
    return this.programs.of(keyOf(requested), async () => {
      const { node } = await this.plan(requested);
      if (node?.kind === 'Subscription') throw new InvariantError('A subscription was sent as a request');
      return compileOperation(this.schema, this.types, { ...asWritten(requested), plan: node });
    });
  }

  /** The same for a subscription to one field. */
  ofSubscription(requested: RequestedOperation, field: EventField): EventProgram | Promise<EventProgram> {
    return this.eventPrograms.of(keyOf(requested), async () => {
      const { node } = await this.plan(requested);
      if (node?.kind !== 'Subscription') throw new InvariantError('A request was sent as a subscription');
      return compileSubscription(this.schema, this.types, { ...asWritten(requested), plan: node, field });
    });
  }

  private plan({ source, operationName }: RequestedOperation): Promise<QueryPlan> {
    return this.planning.plan({ source, operationName });
  }
}

function keyOf({ hash, operationName }: RequestedOperation): string {
  return `${hash} ${operationName ?? ''}`;
}

function asWritten({ document, operationName }: RequestedOperation): {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
} {
  const operation = getOperationAST(document, operationName);
  if (!operation) throw new InvariantError('An operation was planned that its document does not have');
  return { document, operation };
}
