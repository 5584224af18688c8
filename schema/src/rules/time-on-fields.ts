import { namedType, typeText, type Graph, type OwnField } from '../graph';
import { at, type Rule } from './rule';

/**
 * Time is an argument of fields, never of the root field that finds an entity: a query planner that comes back with
 * the key alone has lost it.
 */
export const timeOnFields: Rule = (graph) =>
  graph.fields.flatMap((own) => [...timedLookups(graph, own), ...asOfArguments(own)]);

/** A day that belongs to what is looked up by, not to what is answered. */
const PART_OF_THE_LOOKUP = new Set(['Query.resolveAgency(on:)']);

function timedLookups(graph: Graph, { type, field }: OwnField): string[] {
  const finds =
    type.name.value === 'Query' && !/\[/.test(typeText(field.type)) && graph.isEntity(namedType(field.type));
  if (!finds) return [];
  return (field.arguments ?? []).flatMap((argument) => {
    const name = `Query.${field.name.value}(${argument.name.value}:)`;
    const timed = ['Date', 'DateTime'].includes(namedType(argument.type)) && !PART_OF_THE_LOOKUP.has(name);
    return timed
      ? [at(argument, `${name}: time belongs to fields, not to the field that finds an entity`)]
      : [];
  });
}

function asOfArguments({ type, field }: OwnField): string[] {
  return (field.arguments ?? []).flatMap((argument) => {
    if (argument.name.value !== 'asOf') return [];
    return typeText(argument.type) === 'Date' && !argument.defaultValue
      ? []
      : [
          at(
            argument,
            `${type.name.value}.${field.name.value}(asOf:) has to be Date without a default: it means today`,
          ),
        ];
  });
}
