import {
  getNamedType,
  isAbstractType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  Kind,
  parse,
  print,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLObjectType,
  type GraphQLSchema,
  type InlineFragmentNode,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

/**
 * @returns the same operation with the type of each object said where stock forgets it; undefined where it takes the
 * operation as it is. Inside `... on Interface` the stock executor takes the interface for the type of the object
 * (resultShaping.ts): it leaves out what stands in `... on ThatType` within, where no subgraph was asked for
 * `__typename`, and takes the interface's word for whether a field may be null.
 */
export function withObjectTypes(document: DocumentNode, schema: GraphQLSchema): string | undefined {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const one of document.definitions)
    if (one.kind === Kind.FRAGMENT_DEFINITION) fragments.set(one.name.value, one);
  const types = new ObjectTypes(schema, fragments);
  const definitions = document.definitions.flatMap((one) => {
    const root = one.kind === Kind.OPERATION_DEFINITION && schema.getRootType(one.operation);
    return root ? [{ ...one, selectionSet: types.set(one.selectionSet, root) }] : [];
  });
  return types.matter ? print({ kind: Kind.DOCUMENT, definitions }) : undefined;
}

/** An empty selection set is no GraphQL. */
const NOTHING = selectionOf('{ ... @include(if: false) { __typename } }');

class ObjectTypes {
  /** Whether stock would answer otherwise without them. */
  matter = false;
  /** Whether a type condition on an interface or a union stands around what the object's type is known of. */
  private within = false;

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  ) {}

  set({ selections }: SelectionSetNode, type: GraphQLCompositeType): SelectionSetNode {
    return {
      kind: Kind.SELECTION_SET,
      selections: selections.map((selection) =>
        selection.kind === Kind.FIELD ? this.field(selection, type) : this.fragment(selection, type),
      ),
    };
  }

  private field(field: FieldNode, type: GraphQLCompositeType): SelectionNode {
    const name = field.name.value;
    if (isObjectType(type)) {
      const interfaces = type.getInterfaces();
      if (this.within && interfaces.some((one) => this.differ(name, one, type))) this.matter = true;
    } else if (isInterfaceType(type)) {
      const members = this.schema.getPossibleTypes(type);
      if (members.some((member) => this.differ(name, type, member))) {
        this.matter = true;
        const selections = members.map((member) => inlined(this.selected(field, member), member.name));
        return { kind: Kind.INLINE_FRAGMENT, selectionSet: { kind: Kind.SELECTION_SET, selections } };
      }
    }
    return this.selected(field, type);
  }

  private selected(field: FieldNode, type: GraphQLCompositeType): FieldNode {
    const inner = getNamedType(fieldType(field.name.value, type));
    if (!field.selectionSet || !isCompositeType(inner)) return field;
    const { within } = this;
    this.within = false;
    const selectionSet = this.set(field.selectionSet, inner);
    this.within = within;
    return { ...field, selectionSet };
  }

  private fragment(
    selection: Exclude<SelectionNode, FieldNode>,
    type: GraphQLCompositeType,
  ): InlineFragmentNode {
    const fragment =
      selection.kind === Kind.INLINE_FRAGMENT ? selection : this.fragments.get(selection.name.value);
    if (!fragment) return NOTHING;
    const condition = fragment.typeCondition && this.schema.getType(fragment.typeCondition.name.value);
    const known = !isCompositeType(condition) || this.meets(type, condition);
    if (this.within && condition) this.matter = true;
    if (!known && isObjectType(type)) return NOTHING;
    const { within } = this;
    this.within ||= isObjectType(type) && isAbstractType(condition);
    const selectionSet = this.set(fragment.selectionSet, known ? type : condition);
    this.within = within;
    return {
      kind: Kind.INLINE_FRAGMENT,
      ...(!known && { typeCondition: fragment.typeCondition }),
      directives: selection.directives,
      selectionSet,
    };
  }

  private meets(type: GraphQLCompositeType, condition: GraphQLCompositeType): boolean {
    if (type === condition) return true;
    return isObjectType(type) && isAbstractType(condition) && this.schema.isSubType(condition, type);
  }

  /** Whether one may be null where the other must not. */
  private differ(field: string, one: GraphQLCompositeType, other: GraphQLObjectType): boolean {
    const [a, b] = [fieldType(field, one), fieldType(field, other)];
    return !!a && !!b && String(a).replaceAll(/\w/g, '') !== String(b).replaceAll(/\w/g, '');
  }
}

function fieldType(name: string, type: GraphQLCompositeType) {
  return isObjectType(type) || isInterfaceType(type) ? type.getFields()[name]?.type : undefined;
}

function inlined(selection: SelectionNode, type: string): InlineFragmentNode {
  return {
    kind: Kind.INLINE_FRAGMENT,
    typeCondition: { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: type } },
    selectionSet: { kind: Kind.SELECTION_SET, selections: [selection] },
  };
}

function selectionOf(query: string): InlineFragmentNode {
  const [definition] = parse(query, { noLocation: true }).definitions;
  return (definition as OperationDefinitionNode).selectionSet.selections[0] as InlineFragmentNode;
}
