import { ChangeType, CriticalityLevel, diff, type Change } from '@graphql-inspector/core';
import { parse, validate, type DocumentNode, type GraphQLSchema } from 'graphql';
import { coordinatesOf } from './operation-fields';

/** An operation that somebody sends, or that is kept for somebody to send. */
export interface OperationInUse {
  readonly name: string;
  readonly source: string;
  /** Who sends it. */
  readonly clients: readonly string[];
}

/** An operation that would no longer answer as it does. */
export interface BrokenOperation {
  readonly operation: string;
  readonly clients: readonly string[];
  /** The fields, arguments or types that it would miss, with what happens to each. */
  readonly reasons: readonly { readonly at: string; readonly change: string }[];
}

/** Changes from one schema to another that may break a client, by Inspector's list. */
export async function breakingChanges(before: GraphQLSchema, after: GraphQLSchema): Promise<Change[]> {
  const changes = await diff(before, after);
  return changes.filter(({ criticality }) => criticality.level === CriticalityLevel.Breaking);
}

/** Which operations a change of the schema breaks. One that is broken already is left out: nothing more happens to it. */
export async function brokenOperations(
  before: GraphQLSchema,
  after: GraphQLSchema,
  operations: readonly OperationInUse[],
): Promise<BrokenOperation[]> {
  const changes = await breakingChanges(before, after);
  if (changes.length === 0) return [];
  return operations.flatMap(({ name, source, clients }) => {
    const document = readable(source);
    if (!document || validate(before, document).length > 0) return [];
    const used = coordinatesOf(document, before);
    const reasons = changes
      .filter((change) => touches(change, used))
      .map(({ path, message }) => ({ at: path ?? '', change: message }));
    const errors = reasons.length > 0 ? [] : validate(after, document);
    const all = [...reasons, ...errors.map(({ message }) => ({ at: '', change: message }))];
    return all.length > 0 ? [{ operation: name, clients, reasons: all }] : [];
  });
}

function readable(source: string): DocumentNode | undefined {
  try {
    return parse(source);
  } catch {
    return undefined;
  }
}

/** Inspector writes `Type.field.argument`, and a type, an enum's value or an input's field by their own paths. */
function touches({ path, type: kind }: Change, used: ReadonlySet<string>): boolean {
  if (!path) return false;
  const [type, field, argument] = path.split('.') as [string, string?, string?];
  if (used.has(type)) return true;
  if (field === undefined) return [...used].some((one) => one.startsWith(`${type}.`));
  const coordinate = `${type}.${field}`;
  // One that has to be given from now on breaks also who does not know of it.
  return argument === undefined || kind === ChangeType.FieldArgumentAdded
    ? used.has(coordinate)
    : used.has(`${coordinate}(${argument}:)`);
}
