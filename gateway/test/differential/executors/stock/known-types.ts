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
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

/**
 * @returns the same operation without the type conditions that a known object type meets or cannot meet, and without named
 * fragments. The stock executor forgets the type of an object inside `... on Interface` and then leaves out what stands
 * in `... on ThatType` within (resultShaping.ts: `parentType: fragment.typeCondition ?? parentType`). Undefined where no
 * condition stands so.
 */
export function withKnownTypes(document: DocumentNode, schema: GraphQLSchema): string | undefined {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const one of document.definitions)
    if (one.kind === Kind.FRAGMENT_DEFINITION) fragments.set(one.name.value, one);
  const known = new KnownTypes(schema, fragments);
  const definitions = document.definitions.flatMap((one) => {
    const root = one.kind === Kind.OPERATION_DEFINITION && schema.getRootType(one.operation);
    return root ? [{ ...one, selectionSet: known.set(one.selectionSet, root) }] : [];
  });
  return known.forgotten ? print({ kind: Kind.DOCUMENT, definitions }) : undefined;
}

/** An empty selection set is no GraphQL. */
const NOTHING = selectionOf('{ ... @include(if: false) { __typename } }');

class KnownTypes {
  /** Whether the stock executor forgets a type that it needs again. */
  forgotten = false;
  private within = false;

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  ) {}

  set({ selections }: SelectionSetNode, type: GraphQLCompositeType): SelectionSetNode {
    return {
      kind: Kind.SELECTION_SET,
      selections: selections.map((selection) => this.selection(selection, type)),
    };
  }

  private selection(selection: SelectionNode, type: GraphQLCompositeType): SelectionNode {
    if (selection.kind === Kind.FIELD) {
      const fields = isObjectType(type) || isInterfaceType(type) ? type.getFields() : {};
      const field = fields[selection.name.value];
      const inner = field && getNamedType(field.type);
      if (!selection.selectionSet || !isCompositeType(inner)) return selection;
      const { within } = this;
      this.within = false;
      const selectionSet = this.set(selection.selectionSet, inner);
      this.within = within;
      return { ...selection, selectionSet };
    }
    const fragment =
      selection.kind === Kind.INLINE_FRAGMENT ? selection : this.fragments.get(selection.name.value);
    const condition = fragment?.typeCondition && this.schema.getType(fragment.typeCondition.name.value);
    const { directives } = selection;
    if (!fragment) return NOTHING;
    const known = !isCompositeType(condition) || this.meets(type, condition);
    if (this.within && condition) this.forgotten = true;
    if (!known && isObjectType(type)) return NOTHING;
    const { within } = this;
    this.within ||= isObjectType(type) && isAbstractType(condition);
    const selectionSet = this.set(fragment.selectionSet, known ? type : condition);
    this.within = within;
    return {
      kind: Kind.INLINE_FRAGMENT,
      ...(!known && { typeCondition: fragment.typeCondition }),
      directives,
      selectionSet,
    };
  }

  private meets(type: GraphQLCompositeType, condition: GraphQLCompositeType): boolean {
    if (type === condition) return true;
    return isObjectType(type) && isAbstractType(condition) && this.schema.isSubType(condition, type);
  }
}

function selectionOf(query: string): SelectionNode {
  const [definition] = parse(query, { noLocation: true }).definitions;
  return (definition as OperationDefinitionNode).selectionSet.selections[0] as SelectionNode;
}
