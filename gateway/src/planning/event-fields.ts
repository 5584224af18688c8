import {
  Kind,
  type ConstDirectiveNode,
  type ConstValueNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type ObjectTypeDefinitionNode,
  type TypeNode,
} from 'graphql';
import type { EventField } from './planning';

/**
 * The fields of Subscription that say with @event which facts they follow, by name. A field that does not, or that answers
 * no entity of its subgraph with one key field, is left out: nobody could answer it.
 */
export function eventFields({ definitions }: DocumentNode): ReadonlyMap<string, EventField> {
  const objects = new Map(
    definitions.flatMap((one) => (one.kind === Kind.OBJECT_TYPE_DEFINITION ? [[one.name.value, one]] : [])),
  );
  const roots = definitions.flatMap((one) => (one.kind === Kind.SCHEMA_DEFINITION ? one.operationTypes : []));
  const root = roots.find(({ operation }) => operation === 'subscription')?.type.name.value;
  const subgraphs = new Map(
    definitions.flatMap((one) =>
      one.kind === Kind.ENUM_TYPE_DEFINITION && one.name.value === 'join__Graph'
        ? (one.values ?? []).map((value) => [
            value.name.value,
            textOf(directive(value, 'join__graph'), 'name') ?? '',
          ])
        : [],
    ),
  );
  const type = objects.get(root ?? '');
  const fields = (type?.fields ?? []).flatMap((field) => eventField(type, field, objects, subgraphs) ?? []);
  return new Map(fields.map((field) => [field.name, field]));
}

function eventField(
  root: ObjectTypeDefinitionNode | undefined,
  field: FieldDefinitionNode,
  objects: ReadonlyMap<string, ObjectTypeDefinitionNode>,
  subgraphs: ReadonlyMap<string, string>,
): EventField | undefined {
  const event = directive(field, 'event');
  const types = textsOf(event, 'type');
  const key = textOf(event, 'key');
  // A root type of one subgraph alone has its name at the type, not at each field.
  const graph =
    textOf(directive(field, 'join__field'), 'graph') ?? textOf(directive(root, 'join__type'), 'graph');
  const source = subgraphs.get(graph ?? '');
  const entity = nameOf(field.type);
  const keyField = keyFieldOf(objects.get(entity), graph);
  if (types.length === 0 || !key || !source || !keyField) return undefined;
  return { name: field.name.value, types, key, source, entity, keyField };
}

/** A key of one field, by which that subgraph finds the entity. */
function keyFieldOf(
  entity: ObjectTypeDefinitionNode | undefined,
  graph: string | undefined,
): string | undefined {
  const keys = (entity?.directives ?? []).filter(
    (one) =>
      one.name.value === 'join__type' &&
      textOf(one, 'graph') === graph &&
      argument(one, 'resolvable')?.kind !== Kind.BOOLEAN,
  );
  return keys.map((one) => textOf(one, 'key')?.trim()).find((key) => key !== undefined && /^\w+$/.test(key));
}

type Directed = { readonly directives?: readonly ConstDirectiveNode[] } | undefined;

function directive(node: Directed, name: string): ConstDirectiveNode | undefined {
  return node?.directives?.find((one) => one.name.value === name);
}

function argument(node: ConstDirectiveNode | undefined, name: string): ConstValueNode | undefined {
  return node?.arguments?.find((one) => one.name.value === name)?.value;
}

function textsOf(node: ConstDirectiveNode | undefined, name: string): string[] {
  const value = argument(node, name);
  const values = value?.kind === Kind.LIST ? value.values : value ? [value] : [];
  return values.flatMap((one) => (one.kind === Kind.STRING || one.kind === Kind.ENUM ? [one.value] : []));
}

function textOf(node: ConstDirectiveNode | undefined, name: string): string | undefined {
  return textsOf(node, name)[0];
}

function nameOf(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : nameOf(type.type);
}
