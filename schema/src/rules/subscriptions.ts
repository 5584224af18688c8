import { Kind, type ConstValueNode } from 'graphql';
import { isListOf, isNonNull, namedType, type FactContract, type Graph, type OwnField } from '../graph';
import { at, type Rule } from './rule';

/**
 * A field of Subscription is answered by the gateway: it takes the fact from the bus and asks the subgraph for the entity
 * by its key. What it needs for that has to stand in the SDL, and nobody finds out before a fact comes.
 */
export const subscriptions: Rule = (graph) =>
  graph.fields.filter(({ type }) => type.name.value === 'Subscription').flatMap((own) => faults(graph, own));

function faults(graph: Graph, own: OwnField): string[] {
  const { field } = own;
  const name = `Subscription.${field.name.value}`;
  const followed = followedBy(own);
  if (!followed) return [at(field, `${name} has to say with @event which facts it follows, and their key`)];
  const contracts = followed.types.flatMap((type) => {
    const contract = type.startsWith(`${own.subgraph.name}.`) ? graph.contracts.get(type) : undefined;
    return contract ? [[type, contract] as const] : [];
  });
  const unknown = followed.types.filter((type) => !contracts.some(([known]) => known === type));
  const keyField = keyOfAnswer(graph, own);
  return [
    ...unknown.map((type) => `${name}: schema/events has no ${type} of ${own.subgraph.name}`),
    ...contracts
      .filter(([, { keys }]) => !keys.has(followed.key))
      .map(([type]) => `${name}: ${type} has no text or number "${followed.key}" in every event`),
    ...contracts.flatMap(([type, contract]) => unknownArguments(own, keyField, type, contract)),
    ...(keyField === undefined
      ? [`${name} has to answer an entity of ${own.subgraph.name} with one key field, or null`]
      : []),
  ].map((message) => at(field, message));
}

function followedBy({ field }: OwnField): { types: string[]; key: string } | undefined {
  const directive = field.directives?.find((one) => one.name.value === 'event');
  const given = (name: string) => directive?.arguments?.find((one) => one.name.value === name)?.value;
  const types = texts(given('type'));
  const [key] = texts(given('key'));
  return types.length > 0 && key !== undefined ? { types, key } : undefined;
}

function texts(value: ConstValueNode | undefined): string[] {
  if (value?.kind === Kind.LIST) return value.values.flatMap(texts);
  return value?.kind === Kind.STRING ? [value.value] : [];
}

/** The one key field of what is answered; none where it could not be asked for by a key alone. */
function keyOfAnswer(graph: Graph, { subgraph, field }: OwnField): string | undefined {
  const [owner] = graph.entities.get(namedType(field.type)) ?? [];
  const single = !isNonNull(field.type) && isListOf(field.type) === undefined;
  return single && owner?.subgraph === subgraph && owner.keyFields.length === 1
    ? owner.keyFields[0]
    : undefined;
}

function unknownArguments(
  { field }: OwnField,
  keyField: string | undefined,
  type: string,
  { properties }: FactContract,
): string[] {
  return (field.arguments ?? [])
    .map((argument) => argument.name.value)
    .filter((name) => name !== keyField && !properties.has(name))
    .map((name) => `Subscription.${field.name.value}(${name}:): ${type} has no property of this name`);
}
