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
import type { OwnershipReading } from '../planning';
import { GraphField, inputField } from './graph-field';
import { hasAll, searchText, searchWords } from './search';
import type { Ways } from './ways';

export interface TypeSurroundings {
  readonly schema: GraphQLSchema;
  readonly ways: Ways;
  readonly ownership: Pick<OwnershipReading, 'answerers' | 'owners'>;
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
    return this.around.ownership.answerers.get(this.name) ?? [];
  }

  get owner(): string | null {
    return this.around.ownership.owners.get(this.name) ?? null;
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

  /** What the type says of itself. */
  ownText(): string {
    return searchText(this.name, this.description);
  }

  searchText(): string {
    const values = this.values().flatMap(({ name, description }) => [name, description]);
    return [this.ownText(), searchText(...values), ...this.members.map((field) => field.searchText())].join(
      ' ',
    );
  }

  /** Of each field that a client may select: the subgraphs that answer it. */
  outputFieldOwners(): readonly (readonly string[])[] {
    return isObjectType(this.type) ? this.members.map(({ subgraphs }) => subgraphs) : [];
  }

  private fieldsOfType(): readonly GraphField[] {
    const { type } = this;
    const { ownership, ways } = this.around;
    const ownersOf = (field: string) => ownership.answerers.get(`${type.name}.${field}`) ?? this.subgraphs;
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
