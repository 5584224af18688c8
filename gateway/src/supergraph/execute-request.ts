import type { ApolloServerOptionsWithGateway, BaseContext } from '@apollo/server';
import { CodedError } from '@lien-thong/kit/errors';
import { GraphQLError, type ExecutionResult } from 'graphql';
import { completedData, type Violation } from '../answer';
import { denialError, type RefusedField, type Rights } from '../authorisation';
import type { Caching, WatchedContext } from '../caching';
import { NEVER, type Program } from '../compile';
import type { GatewayContext } from '../context';
import { gatewayErrors } from '../errors';
import { PlanningError } from '../planning';
import { execute, type Executed, type ExecutionSettings } from '../run';
import type { UsageRecorder } from '../usage';
import { requestVariables } from './request-variables';
import type { Snapshot } from './snapshot';

type Load = Awaited<ReturnType<ApolloServerOptionsWithGateway<BaseContext>['gateway']['load']>>;
export type ExecutorRequest = Parameters<NonNullable<Load['executor']>>[0];
export type Execute = (
  snapshot: Snapshot,
  request: ExecutorRequest,
) => Promise<ExecutionResult<Record<string, unknown>>>;

/** What a request's context gives its execution. */
export type Surroundings = (
  context: GatewayContext,
  program: Program,
) => Omit<ExecutionSettings, 'variables' | 'coerced' | 'entities'>;

/** What is done beside answering; each is left out where it is not. */
export interface Beside {
  /** Keeps answers. */
  readonly caching?: Caching | undefined;
  /** Counts what is asked. */
  readonly usage?: UsageRecorder | undefined;
}

/** Answers requests by the programs of a snapshot, each caller with what it may see. */
export function executeRequests(
  surroundings: Surroundings,
  rights: Rights,
  { caching, usage }: Beside = {},
): Execute {
  return async (snapshot, { document, source, queryHash, operation, request, context: given }) => {
    const context = given as WatchedContext;
    // Apollo Server refuses a request that names none of several operations only after this has been asked.
    if (!operation) return { errors: [new GraphQLError('The operation to execute has to be named')] };
    const variables = requestVariables(snapshot.schema, operation, request.variables);
    if ('errors' in variables) return variables;
    const operationName = request.operationName ?? null;
    const requested = { hash: queryHash, source, document, operationName };
    const decision = snapshot.guards && (await snapshot.guards.decide(requested, context, rights));
    const refused = decision?.refused ?? [];
    if (refused.length > 0) return { data: null, errors: refused.map(refusalError) };
    const program = await programOf(() => snapshot.programs.of(requested, decision));
    const use = usage?.useOf(program, snapshot.schema, requested, decision);
    if (use) usage?.count(use, context.client);
    // What may be seen by some only is neither taken from what is kept for all nor left to it.
    const cache = decision ? undefined : caching?.forRequest(program, context);
    const executed = await execute(program, {
      ...surroundings(context, program),
      variables: variables.variables,
      coerced: variables.coerced,
      entities: cache,
    });
    const all = errorsOf(executed);
    if (executed.violations.length === 0) cache?.settle();
    if (program.operation === 'mutation') caching?.wrote(program);
    const clean = all.length === 0;
    const policy = decision ? NEVER : program.policy;
    context.onAnswer?.({ snapshot: snapshot.reading.id, policy, clean, cache, use });
    return { data: completedData(executed.data), ...(!clean && { errors: all }) };
  };
}

function refusalError({ denial, coordinate, path }: RefusedField): GraphQLError {
  return denialError(denial, coordinate, path);
}

/** @throws GATEWAY_OPERATION_UNPLANNABLE */
export async function programOf<P>(plan: () => P | Promise<P>): Promise<P> {
  try {
    return await plan();
  } catch (error) {
    if (!(error instanceof PlanningError)) throw error;
    throw new GraphQLError(error.message, {
      originalError: new CodedError(gatewayErrors.OPERATION_UNPLANNABLE),
    });
  }
}

/** Everything that the caller is told of what went wrong. */
export function errorsOf({ errors, violations }: Executed): GraphQLError[] {
  return [...errors, ...violations.map(violationError)];
}

export function violationError({ kind, path, coordinate }: Violation): GraphQLError {
  if (kind !== 'missing' && kind !== 'invalid') return denialError(kind, coordinate, path);
  const definition = kind === 'missing' ? gatewayErrors.VALUE_MISSING : gatewayErrors.VALUE_INVALID;
  const cause = new CodedError(definition, { field: coordinate });
  return new GraphQLError(cause.message, { path, originalError: cause, extensions: cause.extensions });
}
