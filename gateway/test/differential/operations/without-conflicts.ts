import {
  Kind,
  OverlappingFieldsCanBeMergedRule,
  validate,
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
} from 'graphql';
import { nameNode } from './nodes';

const MOST_ROUNDS = 200;

/**
 * Gives a field a name of its own wherever GraphQL says that two of one name cannot be merged. Changes the document.
 * @returns whether no conflict is left.
 */
export function resolveConflicts(document: DocumentNode, schema: GraphQLSchema): boolean {
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const errors = validate(schema, document, [OverlappingFieldsCanBeMergedRule], { maxErrors: 1 });
    const field = errors[0]?.nodes?.findLast((node): node is FieldNode => node.kind === Kind.FIELD);
    if (!field) return errors.length === 0;
    (field as { alias?: unknown }).alias = nameNode(`own${round}`);
  }
  return false;
}
