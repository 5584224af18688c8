import {
  getNamedType,
  isInterfaceType,
  isObjectType,
  Kind,
  parse,
  visit,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql';

/** How many entities of a kind there are: few, so that the same one is met again and again. */
const POPULATION = 6;

/** What makes an entity itself, over all subgraphs of a graph. */
export class Identities {
  /** Fields that stand in a key, by type; also of the values that a key leads through. */
  private readonly keyFields = new Map<string, Set<string>>();
  private readonly entities = new Set<string>();
  /** The interface with a key that an entity is found by, by the entity's name. */
  private readonly groups = new Map<string, string>();
  private readonly members = new Map<string, string[]>();

  /** @param schemas the subgraphs', with the SDL that each was made of. */
  constructor(subgraphs: readonly { readonly sdl: string; readonly schema: GraphQLSchema }[]) {
    for (const { sdl, schema } of subgraphs) this.read(sdl, schema);
    for (const { schema } of subgraphs) this.group(schema);
  }

  isEntity(type: string): boolean {
    return this.entities.has(type);
  }

  isKeyField(type: string, field: string): boolean {
    return this.keyFields.get(type)?.has(field) ?? false;
  }

  /** What an entity is called where only its key counts: its own name, or that of the interface with the key. */
  groupOf(type: string): string {
    return this.groups.get(type) ?? type;
  }

  /** The object type of one of a group, in every subgraph that knows more than the key. */
  typeOf(group: string, number: number): string {
    const members = this.members.get(group);
    return members ? (members[number % members.length] as string) : group;
  }

  /** Those of a group that may stand where `type` is asked for. */
  numbersOf(type: string): number[] {
    const group = this.groupOf(type);
    const all = Array.from({ length: POPULATION }, (_, number) => number);
    return group === type ? all : all.filter((number) => this.typeOf(group, number) === type);
  }

  private read(sdl: string, schema: GraphQLSchema): void {
    visit(parse(sdl), {
      Directive: (node, _key, _parent, _path, ancestors) => {
        if (node.name.value !== 'key') return;
        const owner = ancestors.at(-1);
        const holder = Array.isArray(owner) ? ancestors.at(-2) : owner;
        const fields = node.arguments?.find((argument) => argument.name.value === 'fields')?.value;
        if (!holder || !('name' in holder) || !holder.name || fields?.kind !== Kind.STRING) return;
        const [query] = parse(`{ ${fields.value} }`).definitions;
        this.entities.add(holder.name.value);
        if (query?.kind === Kind.OPERATION_DEFINITION)
          this.mark(holder.name.value, query.selectionSet, schema);
      },
    });
  }

  private mark(type: string, selected: SelectionSetNode, schema: GraphQLSchema): void {
    const parent = schema.getType(type);
    const fields = this.keyFields.get(type) ?? new Set();
    this.keyFields.set(type, fields);
    for (const selection of selected.selections) {
      if (selection.kind !== Kind.FIELD) continue;
      fields.add(selection.name.value);
      if (!selection.selectionSet || !(isObjectType(parent) || isInterfaceType(parent))) continue;
      const field = parent.getFields()[selection.name.value];
      const inner = field && getNamedType(field.type).name;
      if (inner) this.mark(inner, selection.selectionSet, schema);
    }
  }

  private group(schema: GraphQLSchema): void {
    for (const type of Object.values(schema.getTypeMap())) {
      if (!isInterfaceType(type) || !this.entities.has(type.name)) continue;
      const members = schema.getPossibleTypes(type).map((member) => member.name);
      this.members.set(type.name, members.sort());
      for (const member of members) this.groups.set(member, type.name);
    }
  }
}
