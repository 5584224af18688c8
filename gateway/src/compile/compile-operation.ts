import type { PlanNode } from '@apollo/query-planner';
import {
  Kind,
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { AnswerCompiler } from './compile-answer';
import { compileIntrospection } from './compile-introspection';
import { StepCompiler } from './compile-steps';
import { ALWAYS, ConditionList } from './conditions';
import type { PresentFields } from './present-fields';
import type { Program } from './program';
import type { TypeRelations } from './type-relations';

export interface OperationToCompile {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  /** undefined where the answer needs no subgraph. */
  readonly plan: PlanNode | undefined;
  /** What lies in the answer before the plan runs; nothing, unless said otherwise. */
  readonly present?: PresentFields;
}

/** Makes the program of one operation. The operation is valid under the schema. */
export function compileOperation(
  schema: GraphQLSchema,
  types: TypeRelations,
  { document, operation, plan, present }: OperationToCompile,
): Program {
  const fragments = new Map(
    document.definitions
      .filter((one): one is FragmentDefinitionNode => one.kind === Kind.FRAGMENT_DEFINITION)
      .map((one) => [one.name.value, one]),
  );
  const conditions = new ConditionList();
  const root = schema.getRootType(operation.operation) as GraphQLObjectType;
  const answer = new AnswerCompiler(schema, fragments, conditions);
  return {
    operation: operation.operation,
    steps: plan ? new StepCompiler(types).compile(plan, present) : null,
    answer: answer.selection(root, [{ selectionSet: operation.selectionSet, when: ALWAYS }]),
    rootType: root.name,
    conditions: conditions.conditions,
    introspection: compileIntrospection(schema, operation, fragments),
  };
}
