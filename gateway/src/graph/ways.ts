import {
  getNamedType,
  isAbstractType,
  isCompositeType,
  isInterfaceType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
  isUnionType,
  OperationTypeNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
} from 'graphql';

type Field = GraphQLField<unknown, unknown>;

/** From a type that can be reached to the next: by a field, or by being one of its kind. */
interface Step {
  readonly from: GraphQLCompositeType;
  readonly field: Field | null;
}

interface Way {
  readonly root: OperationTypeNode;
  readonly steps: readonly (Step & { readonly to: GraphQLCompositeType })[];
}

const LEAVES = 3;
const ROOTS = [OperationTypeNode.QUERY, OperationTypeNode.MUTATION, OperationTypeNode.SUBSCRIPTION];

/** The shortest way from a root of the schema to each of its types, and the operation that goes it. */
export class Ways {
  private readonly found = new Map<string, Way>();

  constructor(private readonly schema: GraphQLSchema) {
    // What a query reaches is not asked by a command.
    for (const root of ROOTS) this.explore(root);
  }

  /** @returns an operation that asks the field, required arguments as variables; null where no way leads to its type. */
  exampleOf(type: GraphQLCompositeType, field: Field): string | null {
    const way = this.found.get(type.name);
    if (!way) return null;
    const variables = new Map<string, string>();
    const lines = [...way.steps, { from: type, field, to: type }].map((step) => opening(step, variables));
    const leaves = selectionOf(field);
    const inner =
      leaves.length > 0 ? [`${lines.pop()} {`, ...leaves.map((leaf) => `  ${leaf}`), '}'] : [lines.pop()];
    const body = lines.reduceRight<string[]>(
      (inside, line) => [`${line} {`, ...inside.map(indented), '}'],
      inner as string[],
    );
    const said = [...variables].map(([name, written]) => `$${name}: ${written}`).join(', ');
    return [`${way.root}${said && ` Example(${said})`} {`, ...body.map(indented), '}'].join('\n');
  }

  private explore(root: OperationTypeNode): void {
    const start = this.schema.getRootType(root);
    if (!start) return;
    this.found.set(start.name, { root, steps: [] });
    for (let edge: readonly GraphQLCompositeType[] = [start]; edge.length > 0;) {
      edge = edge.flatMap((type) => this.next(type));
    }
  }

  /** Types that are reached from this one and were not before. */
  private next(from: GraphQLCompositeType): GraphQLCompositeType[] {
    const way = this.found.get(from.name) as Way;
    const reach = (to: GraphQLCompositeType, field: Field | null): GraphQLCompositeType[] => {
      if (this.found.has(to.name)) return [];
      this.found.set(to.name, { root: way.root, steps: [...way.steps, { from, field, to }] });
      return [to];
    };
    const fields = isUnionType(from) ? [] : Object.values(from.getFields());
    const byField = fields.flatMap((field) => {
      const to = getNamedType(field.type);
      return isCompositeType(to) && !field.deprecationReason ? reach(to, field) : [];
    });
    const ofKind = isAbstractType(from)
      ? this.schema.getPossibleTypes(from).flatMap((to) => reach(to, null))
      : [];
    return [...byField, ...ofKind];
  }
}

function opening(
  { field, to }: { field: Field | null; to: GraphQLCompositeType },
  variables: Map<string, string>,
) {
  if (!field) return `... on ${to.name}`;
  const given = field.args.filter(isRequiredArgument).map(({ name, type }) => {
    const variable = variables.has(name) ? `${name}${variables.size + 1}` : name;
    variables.set(variable, String(type));
    return `${name}: $${variable}`;
  });
  return given.length > 0 ? `${field.name}(${given.join(', ')})` : field.name;
}

/** What is asked of a field that answers objects: a few values without arguments, or its first object's. */
function selectionOf(field: Field): readonly string[] {
  const type = getNamedType(field.type);
  if (isLeafType(type)) return [];
  if (!isObjectType(type) && !isInterfaceType(type)) return ['__typename'];
  const leaves = Object.values(type.getFields()).filter(
    (one) =>
      isLeafType(getNamedType(one.type)) && !one.args.some(isRequiredArgument) && !one.deprecationReason,
  );
  return leaves.length > 0 ? leaves.slice(0, LEAVES).map(({ name }) => name) : ['__typename'];
}

function indented(line: string): string {
  return `  ${line}`;
}
