import {
  doTypesOverlap,
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  Kind,
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
  type DirectiveNode,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLSchema,
  type OperationTypeNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { argumentNode, nameNode, variableNode } from './nodes';
import type {
  Condition,
  Conditional,
  FieldSelection,
  FragmentSelection,
  OperationTree,
  Selection,
} from './tree';
import { Variables } from './write-value';

const NAME = 'Asked';

/** Writes a tree as a document, with names for its variables and fragments. Fields may still conflict. */
export class OperationWriter {
  private readonly variables = new Variables();
  private readonly fragments: FragmentDefinitionNode[] = [];
  private readonly flags = new Map<number, string>();

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly tree: OperationTree,
  ) {}

  write(): { document: DocumentNode; variables: Record<string, unknown>; operationName?: string } {
    const { kind, selections, beside } = this.tree;
    const root = kind === 'query' ? this.schema.getQueryType() : this.schema.getMutationType();
    const selectionSet = this.set(selections, root as GraphQLCompositeType);
    const operation = {
      kind: Kind.OPERATION_DEFINITION as const,
      operation: kind as OperationTypeNode,
      ...(beside && { name: nameNode(NAME) }),
      variableDefinitions: this.variables.definitions,
      selectionSet,
    };
    return {
      document: {
        kind: Kind.DOCUMENT,
        definitions: [operation, ...(beside ? [OTHER] : []), ...this.fragments],
      },
      variables: this.variables.given,
      ...(beside && { operationName: NAME }),
    };
  }

  private set(selections: readonly Selection[], type: GraphQLCompositeType): SelectionSetNode {
    const written = selections.map((selection) => this.selection(selection, type));
    // A fragment that may not stand here, or none to use again, leaves nothing behind.
    const standing = written.filter((one) => one !== null);
    return {
      kind: Kind.SELECTION_SET,
      selections: standing.length > 0 ? standing : [fieldNode('__typename')],
    };
  }

  private selection(selection: Selection, type: GraphQLCompositeType): SelectionNode | null {
    if (selection.kind === 'field') return this.field(selection, type);
    if (selection.kind === 'fragment') return this.fragment(selection, type);
    const standing = this.fragments.filter(({ typeCondition }) =>
      doTypesOverlap(this.schema, type, this.composite(typeCondition.name.value)),
    );
    const fragment = standing[selection.index % standing.length];
    if (!fragment) return null;
    return { kind: Kind.FRAGMENT_SPREAD, name: fragment.name, directives: this.directives(selection) };
  }

  private field(field: FieldSelection, type: GraphQLCompositeType): FieldNode {
    const inner = getNamedType(this.fieldType(field.name, type));
    return {
      ...fieldNode(field.name),
      ...(field.alias !== null && { alias: nameNode(field.alias) }),
      arguments: field.arguments.map(({ name, value }) => argumentNode(name, this.variables.write(value))),
      directives: this.directives(field),
      ...(isCompositeType(inner) && { selectionSet: this.set(field.selections, inner) }),
    };
  }

  private fragment(fragment: FragmentSelection, type: GraphQLCompositeType): SelectionNode {
    const { on, named, selections } = fragment;
    const directives = this.directives(fragment);
    const selectionSet = this.set(selections, on === null ? type : this.composite(on));
    if (on === null) return { kind: Kind.INLINE_FRAGMENT, directives, selectionSet };
    const typeCondition = { kind: Kind.NAMED_TYPE as const, name: nameNode(on) };
    if (!named) return { kind: Kind.INLINE_FRAGMENT, typeCondition, directives, selectionSet };
    const name = nameNode(`F${this.fragments.length}`);
    this.fragments.push({ kind: Kind.FRAGMENT_DEFINITION, name, typeCondition, selectionSet });
    return { kind: Kind.FRAGMENT_SPREAD, name, directives };
  }

  private directives({ skip, include }: Conditional): DirectiveNode[] {
    return [
      ...(skip === null ? [] : [this.directive('skip', skip)]),
      ...(include === null ? [] : [this.directive('include', include)]),
    ];
  }

  private directive(name: string, condition: Condition): DirectiveNode {
    const value =
      typeof condition === 'boolean'
        ? { kind: Kind.BOOLEAN as const, value: condition }
        : variableNode(this.flag(condition));
    return { kind: Kind.DIRECTIVE, name: nameNode(name), arguments: [argumentNode('if', value)] };
  }

  /** One variable for all conditions of a number. */
  private flag(number: number): string {
    const known = this.flags.get(number);
    if (known) return known;
    const { value, given } = this.tree.flags[number] ?? { value: true, given: 'given' };
    const held = { kind: Kind.BOOLEAN as const, value: given === 'default' ? value : !value };
    const name = this.variables.declare(given === 'given' ? 'Boolean!' : 'Boolean', {
      ...(given !== 'default' && { value }),
      ...(given !== 'given' && { default: held }),
    });
    this.flags.set(number, name);
    return name;
  }

  private fieldType(name: string, type: GraphQLCompositeType) {
    if (name === SchemaMetaFieldDef.name) return SchemaMetaFieldDef.type;
    if (name === TypeMetaFieldDef.name) return TypeMetaFieldDef.type;
    return isObjectType(type) || isInterfaceType(type) ? type.getFields()[name]?.type : undefined;
  }

  private composite(name: string): GraphQLCompositeType {
    return this.schema.getType(name) as GraphQLCompositeType;
  }
}

const OTHER = {
  kind: Kind.OPERATION_DEFINITION as const,
  operation: 'query' as OperationTypeNode,
  name: nameNode('Other'),
  selectionSet: { kind: Kind.SELECTION_SET as const, selections: [fieldNode('__typename')] },
};

function fieldNode(name: string): FieldNode {
  return { kind: Kind.FIELD, name: nameNode(name) };
}
