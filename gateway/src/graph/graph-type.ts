import {
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isScalarType,
  isUnionType,
  type GraphQLNamedType,
  type GraphQLSchema,
} from 'graphql';
import { GraphField, inputField } from './graph-field';
import { hasAll, searchText, searchWords } from './search';
import type { Ways } from './ways';

export interface TypeSurroundings {
  readonly schema: GraphQLSchema;
  readonly ways: Ways;
  /** Names of subgraphs by `Type` and `Type.field`. */
  readonly answerers: ReadonlyMap<string, readonly string[]>;
  readonly answeredBy: readonly string[];
}

/** A type as clients see it, with whose each part of it is. */
export class GraphType {
  readonly name: string;
  readonly description: string | null;
  private readonly members: readonly GraphField[];

  constructor(
    private readonly type: GraphQLNamedType,
    private readonly around: TypeSurroundings,
  ) {
    this.name = type.name;
    this.description = type.description ?? null;
    this.members = this.fieldsOfType();
  }

  get kind(): string {
    if (isObjectType(this.type)) return 'OBJECT';
    if (isInterfaceType(this.type)) return 'INTERFACE';
    if (isUnionType(this.type)) return 'UNION';
    if (isInputObjectType(this.type)) return 'INPUT';
    return isScalarType(this.type) ? 'SCALAR' : 'ENUM';
  }

  get subgraphs(): readonly string[] {
    return this.around.answerers.get(this.name) ?? [];
  }

  get answeredBy(): readonly string[] {
    return this.around.answeredBy;
  }

  get possibleTypes(): readonly string[] {
    if (!isAbstractType(this.type)) return [];
    return this.around.schema
      .getPossibleTypes(this.type)
      .map(({ name }) => name)
      .sort();
  }

  /** @throws GRAPH_TEXT_TOO_LONG. */
  fields({ search }: { readonly search?: string | null } = {}): readonly GraphField[] {
    const words = searchWords(search);
    return this.members.filter((field) => hasAll(field.searchText(), words));
  }

  values() {
    if (!isEnumType(this.type)) return [];
    return this.type.getValues().map(({ name, description, deprecationReason }) => ({
      ...{ name, description: description ?? null, deprecationReason: deprecationReason ?? null },
    }));
  }

  searchText(): string {
    const values = this.values().flatMap(({ name, description }) => [name, description]);
    const own = searchText(this.name, this.description, ...values);
    return [own, ...this.members.map((field) => field.searchText())].join(' ');
  }

  /** Of each field that a client may select: the subgraphs that answer it. */
  outputFieldOwners(): readonly (readonly string[])[] {
    return isObjectType(this.type) ? this.members.map(({ subgraphs }) => subgraphs) : [];
  }

  private fieldsOfType(): readonly GraphField[] {
    const { type } = this;
    const { answerers, ways } = this.around;
    const ownersOf = (field: string) => answerers.get(`${type.name}.${field}`) ?? this.subgraphs;
    if (isObjectType(type) || isInterfaceType(type)) {
      return Object.values(type.getFields()).map(
        (field) => new GraphField(field, ownersOf(field.name), () => ways.exampleOf(type, field)),
      );
    }
    if (isInputObjectType(type)) {
      return Object.values(type.getFields()).map((field) => inputField(field, ownersOf(field.name)));
    }
    return [];
  }
}
