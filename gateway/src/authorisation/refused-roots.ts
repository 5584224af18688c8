import {
  getNamedType,
  getNullableType,
  getOperationAST,
  isNonNullType,
  isObjectType,
  Kind,
  type FieldNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql';
import { collectFields, ALWAYS } from '../compile';
import { fieldOf } from './field-of';
import type { GuardedOperation } from './guarded-operation';
import type { Denial } from './requirement';
import type { Visibility } from './visibility';

export interface RefusedField {
  readonly path: readonly string[];
  /** `Type.field` */
  readonly coordinate: string;
  readonly denial: Denial;
}

/**
 * The fields that may not be seen and take the whole answer with them: they belong to it whatever the variables are, must
 * not be null, and neither must anything above them. A list in between may be empty, so it takes nothing for certain.
 */
export function refusedRoots(
  schema: GraphQLSchema,
  { document, operationName }: Omit<GuardedOperation, 'hash'>,
  visibility: Pick<Visibility, 'denies'>,
): readonly RefusedField[] {
  const operation = getOperationAST(document, operationName);
  const root = operation && schema.getRootType(operation.operation);
  const fragments = new Map(
    document.definitions.flatMap((node) =>
      node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node] as const] : [],
    ),
  );
  return root ? beneath(root, [operation.selectionSet], []) : [];

  function beneath(
    parent: GraphQLObjectType,
    sets: readonly SelectionSetNode[],
    above: readonly string[],
  ): readonly RefusedField[] {
    const guarded = sets.map((selectionSet) => ({ selectionSet, when: ALWAYS }));
    const collected = collectFields(schema, fragments, parent, guarded);
    return [...collected].flatMap(([key, fields]) => {
      const always = fields.filter(({ when }) => when.length === 0).map(({ node }) => node);
      const [first] = always;
      const definition = first && fieldOf(parent, first.name.value);
      if (!first || !definition || !isNonNullType(definition.type)) return [];
      const path = [...above, key];
      const denial = visibility.denies(parent, definition.name);
      if (denial) return [{ path, coordinate: `${parent.name}.${definition.name}`, denial }];
      const type = getNamedType(definition.type);
      const single = getNullableType(definition.type) === type;
      return single && isObjectType(type) ? beneath(type, setsOf(always), path) : [];
    });
  }
}

function setsOf(nodes: readonly FieldNode[]): SelectionSetNode[] {
  return nodes.flatMap(({ selectionSet }) => (selectionSet ? [selectionSet] : []));
}
