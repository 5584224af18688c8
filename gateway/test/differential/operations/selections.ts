import fc, { type Arbitrary } from 'fast-check';
import {
  doTypesOverlap,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isInterfaceType,
  isIntrospectionType,
  isLeafType,
  isObjectType,
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
} from 'graphql';
import type { Conditional, FieldSelection, FragmentSelection, ReusedFragment, Selection } from './tree';
import { writtenInputs } from './values';

/**
 * Few, so that fields of different types and arguments meet under one; some mean something to JavaScript. None is the
 * name of a field that a key or `@requires` asks for, nor `__proto__`: the planner then mixes up what it fetches.
 */
const ALIASES = ['a', 'b', 'label', 'constructor', 'toString', 'hasOwnProperty', 'rank'];
export const FLAGS = 3;
const INTROSPECTION_DEPTH = 3;
/** Selections of a set. The planner takes seconds over what is broad and deep. */
const MOST = 3;
/** The schema that Apollo's planner reads operations with does not know it and refuses the operation. */
const UNKNOWN_TO_THE_PLANNER = new Set(['__Type.isOneOf']);

/** Selections over a schema; the same for a type and depth, and so made once. */
export class Selections {
  private readonly known = new Map<string, Arbitrary<Selection[]>>();

  constructor(private readonly schema: GraphQLSchema) {}

  /** @param depth how many more levels of fields may follow. */
  of(type: GraphQLCompositeType, depth: number): Arbitrary<Selection[]> {
    const key = `${type.name}/${depth}`;
    const known = this.known.get(key);
    if (known) return known;
    const made = fc.array(this.selection(type, depth), { minLength: 1, maxLength: MOST });
    this.known.set(key, made);
    return made;
  }

  /**
   * Of the root, introspection included. It stands there alone: inside a fragment with a condition the planner finds
   * "no options" for it. And once under a name: of two the stock executor answers the first (resultShaping.ts).
   */
  ofRoot(type: GraphQLCompositeType, depth: number): Arbitrary<Selection[]> {
    const introspection = [SchemaMetaFieldDef, TypeMetaFieldDef].map((field) =>
      this.field(field, INTROSPECTION_DEPTH),
    );
    const now = fc.oneof(
      { weight: 12, arbitrary: fc.constant([]) },
      ...introspection.map((field) => ({ weight: 1, arbitrary: field.map((one) => [one]) })),
      { weight: 1, arbitrary: fc.tuple(...introspection) },
    );
    return fc.tuple(this.of(type, depth), now).map(([fields, asked]) => [...asked, ...fields]);
  }

  private selection(type: GraphQLCompositeType, depth: number): Arbitrary<Selection> {
    const all = isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : [];
    const known = all.filter((field) => !UNKNOWN_TO_THE_PLANNER.has(`${type.name}.${field.name}`));
    const fields = known.filter((field) => isLeafType(getNamedType(field.type)) || depth > 0);
    const leaves = fields.filter((field) => isLeafType(getNamedType(field.type)));
    const objects = fields.filter((field) => !leaves.includes(field));
    const typename = fc
      .tuple(alias(), conditional())
      .map(([as, when]) => fieldOf('__typename', as, [], [], when));
    // Shrinking goes to the first: a name of the type stands anywhere.
    const choices = [{ weight: 1, arbitrary: typename as Arbitrary<Selection> }];
    const add = (weight: number, arbitrary: Arbitrary<Selection>) => void choices.push({ weight, arbitrary });
    if (leaves.length > 0) add(6, this.anyOf(leaves, depth));
    if (objects.length > 0) add(isAbstractType(type) ? 3 : 6, this.anyOf(objects, depth));
    if (depth > 0) add(isAbstractType(type) ? 6 : 1, this.fragment(type, depth));
    if (depth > 0) add(1, reused());
    return fc.oneof(...choices);
  }

  private anyOf(fields: readonly GraphQLField<unknown, unknown>[], depth: number): Arbitrary<Selection> {
    return fc.oneof(...fields.map((field) => this.field(field, depth)));
  }

  private field(field: GraphQLField<unknown, unknown>, depth: number): Arbitrary<FieldSelection> {
    const inner = getNamedType(field.type);
    const selections = isCompositeType(inner) ? this.lazily(inner, depth - 1) : fc.constant([]);
    return fc
      .tuple(alias(), writtenInputs(field.args), selections, conditional())
      .map(([as, given, selected, when]) => fieldOf(field.name, as, given, selected, when));
  }

  private fragment(type: GraphQLCompositeType, depth: number): Arbitrary<FragmentSelection> {
    const narrower = Object.values(this.schema.getTypeMap())
      .filter((one) => isCompositeType(one))
      .filter((one) => isIntrospectionType(one) === isIntrospectionType(type))
      .filter((one) => doTypesOverlap(this.schema, type, one));
    return fc.option(fc.constantFrom(...narrower), { nil: null, freq: 6 }).chain((on) =>
      fc
        .tuple(this.of(on ?? type, depth - 1), fc.boolean(), conditional())
        .map(([selections, named, when]) => {
          const name = on?.name ?? null;
          return { kind: 'fragment', on: name, named: named && on !== null, selections, ...when };
        }),
    );
  }

  /** Types lead to each other: a level is made when it is first asked for. */
  private lazily(type: GraphQLCompositeType, depth: number): Arbitrary<Selection[]> {
    return fc.constant(null).chain(() => this.of(type, depth));
  }
}

function fieldOf(
  name: string,
  as: string | null,
  given: FieldSelection['arguments'],
  selections: readonly Selection[],
  when: Conditional,
): FieldSelection {
  return { kind: 'field', name, alias: as, arguments: given, selections, ...when };
}

function alias(): Arbitrary<string | null> {
  return fc.option(fc.constantFrom(...ALIASES), { nil: null, freq: 3 });
}

function reused(): Arbitrary<ReusedFragment> {
  return fc
    .tuple(fc.nat({ max: 5 }), conditional())
    .map(([index, when]) => ({ kind: 'reused', index, ...when }));
}

function conditional(): Arbitrary<Conditional> {
  return fc.record({ skip: condition(), include: condition() });
}

function condition(): Arbitrary<boolean | number | null> {
  const flag = fc.nat({ max: FLAGS - 1 });
  const either = fc.oneof({ weight: 3, arbitrary: flag }, { weight: 1, arbitrary: fc.boolean() });
  return fc.oneof({ weight: 8, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: either });
}
