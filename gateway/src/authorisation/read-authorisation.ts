import {
  isInterfaceType,
  isObjectType,
  Kind,
  valueFromASTUntyped,
  type ConstDirectiveNode,
  type DocumentNode,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import { requiredFields } from './required-fields';
import { follows, type AuthorisationReading, type Requirement } from './requirement';
import { requirementReader, type ReadRequirement } from './security-directives';

/** @param schema the whole supergraph, also what clients do not see. @returns null where nothing is protected. */
export function readAuthorisation(
  document: DocumentNode,
  schema: GraphQLSchema,
): AuthorisationReading | null {
  const read = requirementReader(document);
  return read && new AuthorisationReader(schema, writtenIn(document, read)).read();
}

interface Written {
  /** By `Type` and `Type.field`, as the supergraph says it. */
  readonly requirements: ReadonlyMap<string, readonly Requirement[]>;
  /** By `Type.field`: the selections that its subgraphs require. */
  readonly requires: ReadonlyMap<string, readonly string[]>;
}

class AuthorisationReader {
  private readonly requirements: Requirement[] = [];
  private readonly places = new Map<string, number>();

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly written: Written,
  ) {}

  read(): AuthorisationReading | null {
    const types = new Map<string, readonly number[]>();
    const fields = new Map<string, readonly number[]>();
    for (const type of Object.values(this.schema.getTypeMap())) {
      if (isInterfaceType(type)) continue;
      this.put(types, type.name, isObjectType(type) ? this.ofObject(type) : this.own(type.name));
      if (!isObjectType(type)) continue;
      for (const name of Object.keys(type.getFields())) {
        this.put(fields, `${type.name}.${name}`, [
          ...this.ofField(type, name),
          ...this.ofRequired(type, name, new Set()),
        ]);
      }
    }
    return this.requirements.length === 0 ? null : { requirements: this.requirements, types, fields };
  }

  private own(coordinate: string): readonly Requirement[] {
    return this.written.requirements.get(coordinate) ?? [];
  }

  private ofObject(type: GraphQLObjectType): readonly Requirement[] {
    const inherited = type.getInterfaces().flatMap((one) => this.inherited(one, (name) => name));
    return [...this.own(type.name), ...inherited];
  }

  private ofField(type: GraphQLObjectType, field: string): readonly Requirement[] {
    const interfaces = type.getInterfaces().filter((one) => field in one.getFields());
    const inherited = interfaces.flatMap((one) => this.inherited(one, (name) => `${name}.${field}`));
    return [...this.own(`${type.name}.${field}`), ...inherited];
  }

  /**
   * Composition writes on an interface what its objects need, taken together. What does not follow from them somebody wrote
   * on the interface itself, where older compositions let it stand: then it holds for every object.
   */
  private inherited(
    type: GraphQLInterfaceType,
    coordinateOf: (name: string) => string,
  ): readonly Requirement[] {
    const { objects } = this.schema.getImplementations(type);
    const below = objects.flatMap(({ name }) => this.own(coordinateOf(name)));
    return this.own(coordinateOf(type.name)).filter((one) => !follows(below, one));
  }

  /** A field that is made from others shows something of them. */
  private ofRequired(type: GraphQLObjectType, field: string, seen: Set<string>): readonly Requirement[] {
    const coordinate = `${type.name}.${field}`;
    if (seen.has(coordinate)) return [];
    seen.add(coordinate);
    const selections = this.written.requires.get(coordinate) ?? [];
    return selections
      .flatMap((selection) => requiredFields(this.schema, type, selection))
      .flatMap((required) => [
        ...this.ofObject(required.type),
        ...this.ofField(required.type, required.field),
        ...required.leads.flatMap((to) => (isObjectType(to) ? this.ofObject(to) : this.own(to.name))),
        ...this.ofRequired(required.type, required.field, seen),
      ]);
  }

  private put(into: Map<string, readonly number[]>, key: string, all: readonly Requirement[]): void {
    if (all.length > 0) into.set(key, [...new Set(all.map((one) => this.placeOf(one)))]);
  }

  private placeOf(requirement: Requirement): number {
    const key = JSON.stringify(requirement);
    const known = this.places.get(key);
    if (known !== undefined) return known;
    this.places.set(key, this.requirements.length);
    return this.requirements.push(requirement) - 1;
  }
}

function writtenIn({ definitions }: DocumentNode, read: ReadRequirement): Written {
  const requirements = new Map<string, Requirement[]>();
  const requires = new Map<string, string[]>();
  const add = (coordinate: string, directives: readonly ConstDirectiveNode[] = []) => {
    const found = directives.map(read).filter((one) => one !== null);
    if (found.length > 0) requirements.set(coordinate, [...(requirements.get(coordinate) ?? []), ...found]);
    const sets = directives.flatMap(requiredIn);
    if (sets.length > 0) requires.set(coordinate, sets);
  };
  for (const node of definitions) {
    switch (node.kind) {
      case Kind.OBJECT_TYPE_DEFINITION:
      case Kind.INTERFACE_TYPE_DEFINITION:
        add(node.name.value, node.directives);
        for (const field of node.fields ?? [])
          add(`${node.name.value}.${field.name.value}`, field.directives);
        break;
      case Kind.SCALAR_TYPE_DEFINITION:
      case Kind.ENUM_TYPE_DEFINITION:
        add(node.name.value, node.directives);
        break;
    }
  }
  return { requirements, requires };
}

function requiredIn({ name, arguments: given }: ConstDirectiveNode): string[] {
  if (name.value !== 'join__field') return [];
  const set = given?.find((one) => one.name.value === 'requires');
  return set ? [String(valueFromASTUntyped(set.value))] : [];
}
