import {
  getVariableValues,
  type GraphQLError,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { unreadableVariable } from '../limits';
import type { ExecutionSettings } from '../run';

export type RequestVariables = Pick<ExecutionSettings, 'variables' | 'coerced'>;

/** The variables of a request, as sent and with the defaults of its operation; or what is wrong with them. */
export function requestVariables(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>> = {},
): RequestVariables | { readonly errors: readonly GraphQLError[] } {
  const unreadable = unreadableVariable(variables);
  if (unreadable) return { errors: [unreadable] };
  const { coerced, errors } = getVariableValues(schema, operation.variableDefinitions ?? [], variables);
  return errors ? { errors } : { variables, coerced };
}
