import { ChangeType, type Change } from '@graphql-inspector/core';
import { getNamedType, isInterfaceType, isObjectType, type GraphQLSchema } from 'graphql';
import { breakingChanges } from '../breaking';
import { daysAfter, deprecationsOf, lastDayOf, NOTICE_DAYS } from './deprecations';

/** What takes something away that can be deprecated before. */
const REMOVALS: ReadonlySet<string> = new Set([
  ChangeType.FieldRemoved,
  ChangeType.FieldArgumentRemoved,
  ChangeType.EnumValueRemoved,
  ChangeType.InputFieldRemoved,
]);

/**
 * What clients of the released schema could not have known of: a removal before the last day that its deprecation named,
 * any other change that breaks them, and a deprecation that gives them less than the notice. One line for each.
 * @param today YYYY-MM-DD
 */
export async function unannouncedChanges(
  released: GraphQLSchema,
  current: GraphQLSchema,
  today: string,
): Promise<string[]> {
  const before = deprecationsOf(released);
  const isOver = (at: string) => {
    const last = lastDayOf(before.get(at));
    return last !== undefined && last < today;
  };
  const changes = await breakingChanges(released, current);
  const lines = changes
    .filter((change) => !isAnnounced(change, released, isOver))
    .map(
      ({ message, path }) => `${path ?? ''}: ${message}; it is not over: ${wordOf(before.get(path ?? ''))}`,
    );
  return [...lines, ...hastyDeprecations(before, current, today)];
}

function isAnnounced(
  { type, path = '' }: Change,
  released: GraphQLSchema,
  isOver: (at: string) => boolean,
): boolean {
  if (REMOVALS.has(type)) return isOver(path);
  // A type goes with the last field that leads to it.
  if (type === ChangeType.TypeRemoved) return fieldsLeadingTo(path, released).every(isOver);
  return false;
}

function fieldsLeadingTo(name: string, schema: GraphQLSchema): string[] {
  return Object.values(schema.getTypeMap()).flatMap((type) =>
    isObjectType(type) || isInterfaceType(type)
      ? Object.values(type.getFields())
          .filter((field) => [field, ...field.args].some((one) => getNamedType(one.type).name === name))
          .map((field) => `${type.name}.${field.name}`)
      : [],
  );
}

function wordOf(reason: string | null | undefined): string {
  const last = lastDayOf(reason);
  if (last !== undefined) return `promised until ${last}`;
  return reason ? 'its deprecation names no last day' : 'it was never deprecated';
}

function hastyDeprecations(
  before: ReadonlyMap<string, string | null>,
  current: GraphQLSchema,
  today: string,
): string[] {
  return [...deprecationsOf(current)].flatMap(([at, reason]) => {
    if (reason === null) return [];
    const last = lastDayOf(reason);
    if (last === undefined) return [`${at}: write @deprecated(reason: "… until YYYY-MM-DD")`];
    const promised = lastDayOf(before.get(at));
    const earliest = promised ?? daysAfter(today, NOTICE_DAYS);
    return last < earliest ? [`${at}: until ${last} is too early; the earliest day is ${earliest}`] : [];
  });
}
