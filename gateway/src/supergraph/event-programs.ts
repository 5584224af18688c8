import { InvariantError } from '@lien-thong/kit/errors';
import { getOperationAST, type GraphQLSchema } from 'graphql';
import { LRUCache } from 'lru-cache';
import { compileSubscription, TypeRelations, type EventProgram } from '../compile';
import type { KnownOperation } from '../operations';
import type { EventField, Planning } from '../planning';
import { denialsOf, keyOf, sourceFor, type Decision } from '../authorisation';
import { MadeOnce } from './made-once';
import type { RequestedOperation } from './programs';

/** How many programs of subscriptions one supergraph keeps; running ones hold their own. */
const KEPT = 1000;

/** The programs of the subscriptions to one supergraph. */
export class EventPrograms {
  private readonly programs = new MadeOnce<EventProgram>(KEPT);
  private readonly operations = new LRUCache<string, KnownOperation>({ max: KEPT });
  private readonly types: TypeRelations;

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly planning: Planning,
  ) {
    this.types = new TypeRelations(planning.reading);
  }

  /** @param field the one root field of the operation. @throws PlanningError where it cannot be planned. */
  of(
    requested: RequestedOperation,
    field: EventField,
    decision: Decision | null = null,
  ): EventProgram | Promise<EventProgram> {
    const { document, source, hash, operationName } = requested;
    this.operations.set(`${hash} ${operationName}`, { source, hash, operationName });
    return this.programs.of(keyOf(requested, decision), async () => {
      const { node } = await this.planning.plan({ source: sourceFor(requested, decision), operationName });
      const operation = getOperationAST(document, operationName);
      if (node?.kind !== 'Subscription' || !operation) {
        throw new InvariantError('A subscription was planned as something else');
      }
      return compileSubscription(this.schema, this.types, {
        ...{ document, operation, plan: node, field, denies: denialsOf(decision) },
      });
    });
  }

  /** The subscriptions that were asked for last, first. */
  lastUsed(most: number): KnownOperation[] {
    return [...this.operations.values()].slice(0, most);
  }
}
