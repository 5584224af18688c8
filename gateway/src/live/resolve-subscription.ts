import { CodedError } from '@lien-thong/kit/errors';
import { getArgumentValues, getVariableValues, type GraphQLError } from 'graphql';
import type { EventProgram } from '../compile';
import type { GatewayContext } from '../context';
import { gatewayErrors } from '../errors';
import { unreadableVariable } from '../limits';
import { programOf, type ExecutorRequest, type Snapshot } from '../supergraph';
import { interestIn, type Interest } from './interest';
import { rootFieldOf } from './root-field';

/** A valid subscription, ready to run after each fact. */
export interface ResolvedSubscription {
  readonly snapshot: Snapshot;
  readonly program: EventProgram;
  readonly interest: Interest;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly coerced: Readonly<Record<string, unknown>>;
}

/** The context of an operation that is sent to where subscriptions are taken. */
export interface SubscribingContext extends GatewayContext {
  /** Called with the subscription once it was found valid. */
  readonly subscribe: (resolved: ResolvedSubscription) => void;
}

export function isSubscribing(context: object): context is SubscribingContext {
  return 'subscribe' in context;
}

interface Outcome {
  readonly data?: null;
  readonly errors?: readonly GraphQLError[];
}

/**
 * What the executor does with a subscription: nothing is fetched yet. Apollo Server has parsed and validated it, under the
 * limits of every operation.
 */
export async function resolveSubscription(snapshot: Snapshot, request: ExecutorRequest): Promise<Outcome> {
  const { document, source, queryHash, operation, context } = request;
  if (!isSubscribing(context)) return refused(gatewayErrors.SUBSCRIPTION_BY_STREAM);
  const variables = request.request.variables ?? {};
  const unreadable = unreadableVariable(variables);
  if (unreadable) return { errors: [unreadable] };
  const { coerced, errors } = getVariableValues(
    snapshot.schema,
    operation.variableDefinitions ?? [],
    variables,
  );
  if (errors) return { errors };
  const { node, definition } = rootFieldOf(snapshot.schema, document, operation);
  const field = snapshot.reading.eventFields.get(definition.name);
  if (!field) return refused(gatewayErrors.SUBSCRIPTION_UNSUPPORTED, { field: definition.name });
  const operationName = request.request.operationName ?? null;
  const requested = { hash: queryHash, source, document, operationName };
  const program = await programOf(() => snapshot.eventPrograms.of(requested, field));
  const interest = interestIn(field, getArgumentValues(definition, node, coerced));
  context.subscribe({ snapshot, program, interest, variables, coerced });
  return { data: null };
}

function refused(...[definition, details]: ConstructorParameters<typeof CodedError>): Outcome {
  return { errors: [new CodedError(definition, details)] };
}
