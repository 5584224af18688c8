/** The seven kinds of JSON values, as JSON Schema names them. */
export const JSON_TYPES = ['null', 'boolean', 'integer', 'number', 'string', 'array', 'object'] as const;
export type JsonType = (typeof JSON_TYPES)[number];

/** What a part of a document may be: one of several shapes, or anything at all. */
export type Shapes = 'anything' | readonly Shape[];

/** Values of one type that a contract lets through. */
export interface Shape {
  readonly type: JsonType;
  /** The only values, where the contract counts them. */
  readonly values?: readonly unknown[];
  /** Keywords that can be compared by equality only: `format`, `pattern`, `multipleOf`, `uniqueItems`. */
  readonly exact: Readonly<Record<string, unknown>>;
  /** Keywords whose number bounds something: `minimum`, `maxLength` and their like. */
  readonly bounds: Readonly<Record<string, number>>;
  readonly items?: Shapes;
  readonly object?: ObjectShape;
}

export interface ObjectShape {
  readonly required: ReadonlySet<string>;
  readonly properties: ReadonlyMap<string, Shapes>;
  /** What a property that is not named may be; no shape at all where none is let through. */
  readonly rest: Shapes;
}
