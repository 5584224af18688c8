import type { PlanNode } from '@apollo/query-planner';
import type { DocumentNode, GraphQLObjectType, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import { AnswerCompiler, type Denies } from './compile-answer';
import { NEVER } from './cache-policy';
import type { CachingCompiler } from './compile-caching';
import { compileIntrospection } from './compile-introspection';
import { StepCompiler } from './compile-steps';
import { ALWAYS, ConditionList } from './conditions';
import { fragmentsOf } from './fragments-of';
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
  /** Says how long what is brought may be kept; nothing is, where it is left out. */
  readonly caching?: CachingCompiler;
  /** Says what may not be seen; everything may, where it is left out. */
  readonly denies?: Denies | undefined;
}

/** Makes the program of one operation. The operation is valid under the schema. */
export function compileOperation(
  schema: GraphQLSchema,
  types: TypeRelations,
  { document, operation, plan, present, caching, denies }: OperationToCompile,
): Program {
  const fragments = fragmentsOf(document);
  const conditions = new ConditionList();
  const root = schema.getRootType(operation.operation) as GraphQLObjectType;
  const answer = new AnswerCompiler(schema, fragments, conditions, denies);
  return {
    operation: operation.operation,
    steps: plan ? new StepCompiler(types, caching).compile(plan, present) : null,
    answer: answer.selection(root, [{ selectionSet: operation.selectionSet, when: ALWAYS }]),
    rootType: root.name,
    conditions: conditions.conditions,
    introspection: compileIntrospection(schema, operation, fragments),
    policy: caching?.ofOperation(operation, root.name, fragments) ?? NEVER,
  };
}
