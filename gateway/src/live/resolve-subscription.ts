import { CodedError } from '@lien-thong/kit/errors';
import { getArgumentValues, type FieldNode, type GraphQLError } from 'graphql';
import { denialError, type Rights } from '../authorisation';
import { rootFieldOf, type EventProgram } from '../compile';
import type { GatewayContext } from '../context';
import { gatewayErrors } from '../errors';
import {
  programOf,
  requestVariables,
  type ExecutorRequest,
  type RequestVariables,
  type Snapshot,
} from '../supergraph';
import type { UsageRecorder } from '../usage';
import { interestIn, type Interest } from './interest';

/** A valid subscription, ready to run after each fact. */
export interface ResolvedSubscription extends RequestVariables {
  readonly snapshot: Snapshot;
  readonly program: EventProgram;
  readonly interest: Interest;
  /** Whether a caller may see what it might when this was resolved, no less and no more. */
  readonly isFor: (context: GatewayContext) => Promise<boolean>;
  /** Counts that a client was given something by it. */
  readonly used: (client: string) => void;
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
export async function resolveSubscription(
  snapshot: Snapshot,
  request: ExecutorRequest,
  rights: Rights,
  usage?: UsageRecorder,
): Promise<Outcome> {
  const { document, source, queryHash, operation, context } = request;
  if (!isSubscribing(context)) return refused(gatewayErrors.SUBSCRIPTION_BY_STREAM);
  const given = requestVariables(snapshot.schema, operation, request.request.variables);
  if ('errors' in given) return given;
  const { node, definition } = rootFieldOf(snapshot.schema, document, operation);
  const field = snapshot.reading.eventFields.get(definition.name);
  if (!field) return refused(gatewayErrors.SUBSCRIPTION_UNSUPPORTED, { field: definition.name });
  const operationName = request.request.operationName ?? null;
  const requested = { hash: queryHash, source, document, operationName };
  const { guards } = snapshot;
  const decide = async (caller: GatewayContext) => guards && guards.decide(requested, caller, rights);
  const decision = await decide(context);
  const root = snapshot.schema.getSubscriptionType();
  const denial = root && decision?.denies(root, definition.name);
  if (denial)
    return { errors: [denialError(denial, `${root.name}.${definition.name}`, [responseKeyOf(node)])] };
  const program = await programOf(() => snapshot.eventPrograms.of(requested, field, decision));
  const interest = interestIn(field, getArgumentValues(definition, node, given.coerced));
  const isFor = async (caller: GatewayContext) => (await decide(caller))?.key === decision?.key;
  const use = usage?.useOf(program, snapshot.schema, requested, decision);
  const used = (client: string) => use && usage?.count(use, client);
  context.subscribe({ snapshot, program, interest, isFor, used, ...given });
  return { data: null };
}

function responseKeyOf({ alias, name }: FieldNode): string {
  return (alias ?? name).value;
}

function refused(...[definition, details]: ConstructorParameters<typeof CodedError>): Outcome {
  return { errors: [new CodedError(definition, details)] };
}
