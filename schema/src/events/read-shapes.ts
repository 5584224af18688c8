import { AUDIENCE } from '@lien-thong/kit/events';
import { JSON_TYPES, type JsonType, type ObjectShape, type Shape, type Shapes } from './shapes';

export type JsonSchema = boolean | Readonly<Record<string, unknown>>;

/** A contract says something that the comparison does not understand; the message names it. */
export class UndecidedContract extends Error {
  override readonly name = 'UndecidedContract';
}

const ANNOTATIONS = [
  ...['$schema', '$id', '$comment', 'title', 'description', 'examples', 'default'],
  AUDIENCE,
];
const DEFINITIONS = ['definitions', '$defs'];
const EXACT: Readonly<Record<string, readonly JsonType[]>> = {
  format: ['string', 'number', 'integer'],
  pattern: ['string'],
  multipleOf: ['number', 'integer'],
  uniqueItems: ['array'],
};
const BOUNDS: Readonly<Record<string, readonly JsonType[]>> = {
  minimum: ['number', 'integer'],
  maximum: ['number', 'integer'],
  exclusiveMinimum: ['number', 'integer'],
  exclusiveMaximum: ['number', 'integer'],
  minLength: ['string'],
  maxLength: ['string'],
  minItems: ['array'],
  maxItems: ['array'],
  minProperties: ['object'],
  maxProperties: ['object'],
};
const UNDERSTOOD = new Set([
  ...[...ANNOTATIONS, ...DEFINITIONS, ...Object.keys(EXACT), ...Object.keys(BOUNDS)],
  ...['type', 'enum', 'const', 'properties', 'required', 'additionalProperties', 'items'],
]);

/**
 * Reads a contract as shapes, with its references followed.
 * @throws UndecidedContract where a keyword, or the way keywords are put together, is not understood.
 */
export function readShapes(contract: JsonSchema): Shapes {
  return new ContractReader(contract).read(contract, []);
}

class ContractReader {
  constructor(private readonly contract: JsonSchema) {}

  read(schema: unknown, followed: readonly string[]): Shapes {
    if (schema === true) return 'anything';
    if (schema === false) return [];
    if (!isRecord(schema)) throw new UndecidedContract('a schema that is neither an object nor a boolean');
    if ('$ref' in schema) return this.follow(onlyKeyword(schema, '$ref'), followed);
    if ('anyOf' in schema) return this.union(onlyKeyword(schema, 'anyOf'), followed);
    if ('oneOf' in schema) {
      const branches = this.union(onlyKeyword(schema, 'oneOf'), followed);
      if (overlap(branches)) throw new UndecidedContract('«oneOf» with branches of the same type');
      return branches;
    }
    const strange = Object.keys(schema).find((keyword) => !UNDERSTOOD.has(keyword));
    if (strange !== undefined) throw new UndecidedContract(`the keyword «${strange}»`);
    if (Object.keys(schema).every((keyword) => isSilent(keyword))) return 'anything';
    return typesOf(schema).flatMap((type) => this.shape(schema, type, followed));
  }

  private follow(reference: unknown, followed: readonly string[]): Shapes {
    const [, folder, name] = /^#\/(definitions|\$defs)\/([^/~%]+)$/.exec(String(reference)) ?? [];
    const definitions = isRecord(this.contract) && folder ? this.contract[folder] : undefined;
    if (name === undefined || !isRecord(definitions) || !Object.hasOwn(definitions, name)) {
      throw new UndecidedContract(`the reference «${String(reference)}»`);
    }
    if (followed.includes(name)) throw new UndecidedContract(`«${name}», which refers to itself`);
    return this.read(definitions[name], [...followed, name]);
  }

  private union(branches: unknown, followed: readonly string[]): Shapes {
    const shapes: Shape[] = [];
    for (const branch of listOf(branches)) {
      const read = this.read(branch, followed);
      if (read === 'anything') return read;
      shapes.push(...read);
    }
    return shapes;
  }

  private shape(
    schema: Readonly<Record<string, unknown>>,
    type: JsonType,
    followed: readonly string[],
  ): Shape[] {
    const values = valuesOf(schema, type);
    if (values?.length === 0) return [];
    const shape: Shape = {
      type,
      values,
      exact: pick(schema, EXACT, type),
      bounds: pick(schema, BOUNDS, type) as Record<string, number>,
    };
    if (type === 'array') return [{ ...shape, items: this.read(schema.items ?? true, followed) }];
    if (type === 'object') return [{ ...shape, object: this.object(schema, followed) }];
    return [shape];
  }

  private object(schema: Readonly<Record<string, unknown>>, followed: readonly string[]): ObjectShape {
    const properties = isRecord(schema.properties) ? schema.properties : {};
    return {
      required: new Set(listOf(schema.required ?? []).map(String)),
      properties: new Map(
        Object.entries(properties).map(([name, property]) => [name, this.read(property, followed)]),
      ),
      rest: this.read(schema.additionalProperties ?? true, followed),
    };
  }
}

function isSilent(keyword: string): boolean {
  return ANNOTATIONS.includes(keyword) || DEFINITIONS.includes(keyword);
}

/** Beside this keyword only what asserts nothing may stand. */
function onlyKeyword(schema: Readonly<Record<string, unknown>>, keyword: string): unknown {
  const other = Object.keys(schema).find((key) => key !== keyword && !isSilent(key));
  if (other !== undefined) throw new UndecidedContract(`«${keyword}» beside «${other}»`);
  return schema[keyword];
}

/** An enumeration is split by the types of its values, so that each shape has one type. */
function typesOf(schema: Readonly<Record<string, unknown>>): readonly JsonType[] {
  const listed = schema.type === undefined ? JSON_TYPES : listOf(schema.type);
  const strange = listed.find((type) => !JSON_TYPES.some((known) => known === type));
  if (strange !== undefined) throw new UndecidedContract(`the type «${String(strange)}»`);
  const types = [...new Set(listed as readonly JsonType[])];
  const counted = 'enum' in schema || 'const' in schema;
  if (counted && types.includes('number')) return [...new Set<JsonType>([...types, 'integer'])];
  return types.includes('number') ? types.filter((type) => type !== 'integer') : types;
}

function valuesOf(schema: Readonly<Record<string, unknown>>, type: JsonType): readonly unknown[] | undefined {
  const ofType = (values: readonly unknown[]) => values.filter((value) => typeOf(value) === type);
  if ('enum' in schema && 'const' in schema) throw new UndecidedContract('«enum» beside «const»');
  if ('enum' in schema) return ofType(listOf(schema.enum));
  if ('const' in schema) return ofType([schema.const]);
  if (type === 'null') return [null];
  return type === 'boolean' ? [false, true] : undefined;
}

function typeOf(value: unknown): JsonType {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  if (typeof value === 'number') return Number.isInteger(value) ? 'integer' : 'number';
  return typeof value as 'boolean' | 'string' | 'object';
}

function pick(
  schema: Readonly<Record<string, unknown>>,
  keywords: Readonly<Record<string, readonly JsonType[]>>,
  type: JsonType,
): Record<string, unknown> {
  const picked = Object.entries(schema).filter(([keyword]) => keywords[keyword]?.includes(type));
  return Object.fromEntries(picked);
}

function overlap(shapes: Shapes): boolean {
  if (shapes === 'anything') return true;
  const types = shapes.map(({ type }) => (type === 'integer' ? 'number' : type));
  return new Set(types).size < types.length;
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [value];
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
