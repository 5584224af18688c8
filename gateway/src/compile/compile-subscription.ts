import type { SubscriptionNode } from '@apollo/query-planner';
import { InvariantError } from '@lien-thong/kit/errors';
import {
  Kind,
  parse,
  print,
  stripIgnoredCharacters,
  visit,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { bytesOfJson } from '../byte-text';
import type { EventField } from '../planning';
import type { Denies } from './compile-answer';
import { compileOperation } from './compile-operation';
import { compileRewrites } from './compile-rewrites';
import { FetchedFields, fetchedFields } from './fetched-fields';
import { headOf } from './head-of';
import { PresentFields } from './present-fields';
import type { EventProgram } from './program';
import type { TypeRelations } from './type-relations';

export interface SubscriptionToCompile {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly plan: SubscriptionNode;
  readonly field: EventField;
  readonly denies?: Denies | undefined;
}

/**
 * Makes the program of one subscription. Its first fetch is never sent as the planner wrote it: the subgraph is asked for
 * the entity that a fact names, with the same selection. The operation is valid under the schema and has one root field.
 */
export function compileSubscription(
  schema: GraphQLSchema,
  types: TypeRelations,
  { document, operation, plan: { primary, rest }, field, denies }: SubscriptionToCompile,
): EventProgram {
  const asked = parse(primary.operation, { noLocation: true });
  const root = rootFieldOf(asked);
  const responseKey = root.alias?.value ?? root.name.value;
  const fetched = fetchedFields(primary.operation);
  const present = PresentFields.none();
  present.add([], fetched);
  const { text, variables } = entityQuery(asked, root, field.entity);
  // Rewrites of the planner begin at the root; what is asked for here begins at the entity.
  const rewrites = (primary.outputRewrites ?? []).flatMap((one) =>
    one.path.length > 1 && one.path[0] === responseKey ? [{ ...one, path: one.path.slice(1) }] : [],
  );
  return {
    responseKey,
    entity: field.entity,
    keyField: field.keyField,
    primary: {
      kind: 'fetch',
      subgraph: primary.serviceName,
      path: [responseKey],
      repeatable: true,
      head: headOf(text, primary.operationName),
      variables: variables.map((name) => ({ name, prefix: `${bytesOfJson(name)}:` })),
      unites: false,
      hidesType: false,
      namesOfHidden: new Set(),
      renames: compileRewrites(rewrites, types),
      asked: [...(fetched.get(responseKey) ?? new FetchedFields()).keys()].filter(
        (key) => key !== '__typename',
      ),
    },
    program: compileOperation(schema, types, { document, operation, plan: rest, present, denies }),
  };
}

function rootFieldOf({ definitions }: DocumentNode): FieldNode {
  const operation = definitions.find((one) => one.kind === Kind.OPERATION_DEFINITION);
  const [field] = operation?.selectionSet.selections ?? [];
  if (field?.kind !== Kind.FIELD || !field.selectionSet) {
    throw new InvariantError('A subscription was planned without a field of an object');
  }
  return field;
}

const REPRESENTATIONS = parse(
  'query ($representations: [_Any!]!) { _entities(representations: $representations) { __typename } }',
  { noLocation: true },
).definitions[0] as OperationDefinitionNode;

/** The selection of a field as a query for entities, with the variables that it still uses. */
function entityQuery(asked: DocumentNode, root: FieldNode, entity: string) {
  const fragments = asked.definitions.filter(
    (one): one is FragmentDefinitionNode => one.kind === Kind.FRAGMENT_DEFINITION,
  );
  const operation = asked.definitions.find((one) => one.kind === Kind.OPERATION_DEFINITION);
  const used = variablesOf([root.selectionSet, ...fragments]);
  const kept = (operation?.variableDefinitions ?? []).filter(({ variable }) => used.has(variable.name.value));
  const [entities] = REPRESENTATIONS.selectionSet.selections as readonly [FieldNode];
  const query: DocumentNode = {
    kind: Kind.DOCUMENT,
    definitions: [
      {
        ...REPRESENTATIONS,
        ...(operation?.name && { name: operation.name }),
        variableDefinitions: [...(REPRESENTATIONS.variableDefinitions ?? []), ...kept],
        selectionSet: {
          kind: Kind.SELECTION_SET,
          selections: [
            { ...entities, selectionSet: { kind: Kind.SELECTION_SET, selections: [of(entity, root)] } },
          ],
        },
      },
      ...fragments,
    ],
  };
  return {
    text: stripIgnoredCharacters(print(query)),
    variables: kept.map(({ variable }) => variable.name.value),
  };
}

/** The type's name is always asked for: without it an entity that is not there could not be told from one without news. */
function of(entity: string, { selectionSet }: FieldNode) {
  const typename = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } } as const;
  return {
    kind: Kind.INLINE_FRAGMENT,
    typeCondition: { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: entity } },
    selectionSet: {
      kind: Kind.SELECTION_SET,
      selections: [typename, ...(selectionSet?.selections ?? [])],
    },
  } as const;
}

function variablesOf(nodes: readonly (Parameters<typeof visit>[0] | undefined)[]): Set<string> {
  const used = new Set<string>();
  for (const node of nodes) {
    if (node) visit(node, { Variable: ({ name }) => void used.add(name.value) });
  }
  return used;
}
