import {
  isAbstractType,
  isCompositeType,
  isEnumType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  specifiedScalarTypes,
  type GraphQLCompositeType,
  type GraphQLOutputType,
  type GraphQLSchema,
} from 'graphql';
import { collectFields, type Fragments, type GuardedField, type GuardedSelections } from './collect-fields';
import type { Denial } from '../authorisation/requirement';
import { bytesOfJson, type ByteText } from '../byte-text';
import type { ConditionList } from './conditions';
import type { AnswerField, Completion, Leaf, Selection } from './program';
import { rememberedByType } from './remembered-by-type';

const LEAVES: Readonly<Record<string, Leaf>> = {
  ID: 'id',
  String: 'string',
  Int: 'int',
  Float: 'float',
  Boolean: 'boolean',
};

/** Any text is a value of these. */
const OF_TEXT: ReadonlySet<Leaf> = new Set(['id', 'string', 'custom']);

/** Why the field of an object may not be seen by whom the program is for; null where it may. */
export type Denies = (parent: GraphQLCompositeType, field: string) => Denial | null;

/** How the answer to selection sets is written. Each type is compiled when the first object of it is met. */
export class AnswerCompiler {
  constructor(
    private readonly schema: GraphQLSchema,
    private readonly fragments: Fragments,
    private readonly conditions: ConditionList,
    private readonly denies?: Denies,
  ) {}

  selection(declared: GraphQLCompositeType, sets: readonly GuardedSelections[]): Selection {
    return {
      declared: declared.name,
      fieldsOf: rememberedByType(
        (typename: string) => {
          const type = this.typeAt(declared, typename);
          return type && this.fields(type, sets);
        },
        (_, fields) => fields !== null,
      ),
    };
  }

  /** @returns null for a type that the place does not allow, or that the API does not know. */
  private typeAt(declared: GraphQLCompositeType, typename: string): GraphQLCompositeType | null {
    const type = this.schema.getType(typename);
    if (type === declared) return declared;
    if (isAbstractType(declared)) {
      const allowed = isObjectType(type) || isInterfaceType(type);
      return allowed && this.schema.isSubType(declared, type) ? type : null;
    }
    // A subgraph that knows an interface as an object says its name of every object.
    return isInterfaceType(type) && this.schema.isSubType(type, declared) ? declared : null;
  }

  private fields(type: GraphQLCompositeType, sets: readonly GuardedSelections[]): readonly AnswerField[] {
    const collected = collectFields(this.schema, this.fragments, type, sets);
    return [...collected].map(([key, fields]) => ({
      key,
      ...writtenBefore(bytesOfJson(key)),
      condition: this.conditions.place(fields.map(({ when }) => when)),
      coordinate: `${type.name}.${(fields[0] as GuardedField).node.name.value}`,
      value: this.value(type, fields),
    }));
  }

  private value(type: GraphQLCompositeType, fields: readonly GuardedField[]): AnswerField['value'] {
    const name = (fields[0] as GuardedField).node.name.value;
    if (name === '__typename') {
      return { kind: 'typename', text: isObjectType(type) ? bytesOfJson(type.name) : null };
    }
    if (name.startsWith('__')) return { kind: 'introspection' };
    const definition = 'getFields' in type ? type.getFields()[name] : undefined;
    // Validation has seen to it that a selected field exists.
    if (!definition) return { kind: 'typename', text: null };
    const denial = this.denies?.(type, name);
    if (denial) return { kind: 'denied', nonNull: isNonNullType(definition.type), denial };
    return this.completion(definition.type, fields);
  }

  private completion(type: GraphQLOutputType, fields: readonly GuardedField[], nonNull = false): Completion {
    if (isNonNullType(type)) return this.completion(type.ofType, fields, true);
    if (isListType(type)) return { kind: 'list', nonNull, of: this.completion(type.ofType, fields) };
    if (isCompositeType(type)) {
      const sets = fields.flatMap(({ node, when }) =>
        node.selectionSet ? [{ selectionSet: node.selectionSet, when }] : [],
      );
      return { kind: 'object', nonNull, selection: this.selection(type, sets) };
    }
    if (isEnumType(type)) {
      const names = new Map(type.getValues().map(({ name }) => [name, bytesOfJson(name)]));
      return { kind: 'leaf', nonNull, leaf: 'enum', anyText: false, names };
    }
    const builtIn = specifiedScalarTypes.some(({ name }) => name === type.name);
    const leaf = (builtIn && LEAVES[type.name]) || 'custom';
    return { kind: 'leaf', nonNull, leaf, anyText: OF_TEXT.has(leaf), names: null };
  }
}

function writtenBefore(key: ByteText) {
  return {
    prefix: `${key}:`,
    following: `,${key}:`,
    textPrefix: `${key}:"`,
    textFollowing: `,${key}:"`,
  };
}
