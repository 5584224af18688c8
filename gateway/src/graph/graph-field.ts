import {
  astFromValue,
  getNamedType,
  print,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
} from 'graphql';
import { searchText } from './search';

/** A field of a type that clients select from, or of an input. */
export class GraphField {
  readonly name: string;
  readonly type: string;
  readonly typeName: string;
  readonly description: string | null;
  readonly deprecationReason: string | null;
  readonly arguments: readonly ReturnType<typeof argumentOf>[];
  private text: string | undefined;

  /** @param example an operation that asks the field; null where there is none. */
  constructor(
    field: Pick<
      GraphQLField<unknown, unknown>,
      'name' | 'type' | 'description' | 'deprecationReason' | 'args'
    >,
    readonly subgraphs: readonly string[],
    readonly example: () => string | null,
  ) {
    this.name = field.name;
    this.type = String(field.type);
    this.typeName = getNamedType(field.type).name;
    this.description = field.description ?? null;
    this.deprecationReason = field.deprecationReason ?? null;
    this.arguments = field.args.map(argumentOf);
  }

  searchText(): string {
    this.text ??= searchText(
      this.name,
      this.description,
      ...this.arguments.flatMap(({ name, description }) => [name, description]),
    );
    return this.text;
  }
}

export function inputField(field: GraphQLInputField, subgraphs: readonly string[]): GraphField {
  return new GraphField({ ...field, type: field.type as never, args: [] }, subgraphs, () => null);
}

function argumentOf({ name, type, description, defaultValue, deprecationReason }: GraphQLArgument) {
  const value = defaultValue === undefined ? null : astFromValue(defaultValue, type);
  return {
    name,
    type: String(type),
    description: description ?? null,
    defaultValue: value ? print(value) : null,
    deprecationReason: deprecationReason ?? null,
  };
}
