import { createHash } from 'node:crypto';
import {
  getOperationAST,
  isAbstractType,
  parse,
  print,
  separateOperations,
  stripIgnoredCharacters,
  type GraphQLSchema,
} from 'graphql';
import { selectedFields } from '../authorisation';
import { hideLiterals } from './hidden-literals';

/** An operation that was answered. */
export interface AnsweredOperation {
  readonly schema: GraphQLSchema;
  readonly operationName: string | null;
  /** As the client sent it. */
  readonly source: string;
  /** As it was planned: without what the caller may not see. */
  readonly planned: string;
}

/** What the registry is told of an operation. */
export interface OperationDescription {
  /** SHA-256 of the source, in hex. */
  readonly hash: string;
  readonly name: string | null;
  /** Without literals. Operations that differ in nothing else are one. */
  readonly source: string;
  /** Coordinates of the fields that it asks for, each by the object that has it: `Ship.name`. */
  readonly fields: readonly string[];
  /** Tells it from the same operation of callers who may see more or less of it. */
  readonly key: string;
}

const LONGEST_NAME = 200;

/** @returns null where it asks for nothing that could ever go: introspection, and names of types. */
export function describeOperation(answered: AnsweredOperation): OperationDescription | null {
  const fields = fieldsOf(answered);
  if (fields.length === 0) return null;
  const document = parse(answered.source, { noLocation: true });
  const operation = getOperationAST(document, answered.operationName);
  const alone = operation && separateOperations(document)[operation.name?.value ?? ''];
  if (!alone) return null;
  const source = stripIgnoredCharacters(print(hideLiterals(alone, answered.schema)));
  return {
    hash: sha256(source),
    name: operation.name?.value.slice(0, LONGEST_NAME) ?? null,
    source,
    fields,
    key: sha256(`${source}\n${fields.join(' ')}`),
  };
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** A field of an interface is one of each object that may stand there. */
function fieldsOf({ schema, planned, operationName }: AnsweredOperation): string[] {
  const document = parse(planned, { noLocation: true });
  const operation = getOperationAST(document, operationName);
  const coordinates = new Set<string>();
  for (const { parent, name } of operation ? selectedFields(schema, document, operation) : []) {
    const objects = isAbstractType(parent) ? schema.getPossibleTypes(parent) : [parent];
    for (const object of objects) coordinates.add(`${object.name}.${name}`);
  }
  return [...coordinates].sort();
}
