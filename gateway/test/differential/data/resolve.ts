import {
  getNamedType,
  getNullableType,
  GraphQLError,
  isAbstractType,
  isLeafType,
  isListType,
  isNonNullType,
  type GraphQLCompositeType,
  type GraphQLFieldResolver,
  type GraphQLOutputType,
  type GraphQLSchema,
} from 'graphql';
import { canonical } from './canonical';
import { pick, hash } from './hash';
import { type Identities } from './identity';
import { leafValue, wrongValue } from './leaf-value';
import { type World } from './world';

/** An object of the answer before its fields are resolved. */
export interface GeneratedObject {
  readonly __typename: string;
  /** Which one it is: what its values follow from. */
  readonly identity: string;
  /** Of an entity, or of a value that stands in the key of one. */
  readonly number?: number;
  readonly representation?: Readonly<Record<string, unknown>>;
}

/** What a subgraph knows while it resolves. */
export interface Resolution {
  readonly world: World;
  readonly identities: Identities;
  /** With the types as its SDL has them; what executes may be more lenient. */
  readonly schema: GraphQLSchema;
  /** What `@requires` names for a field, by `Type.field`. */
  readonly required: ReadonlyMap<string, readonly string[]>;
}

const LONGEST_LIST = 4;

/** Resolves every field of every subgraph. @throws GraphQLError where the world says so. */
export const resolveField: GraphQLFieldResolver<GeneratedObject | undefined, Resolution> = (
  source,
  args,
  resolution,
  { parentType, fieldName, schema },
) => {
  const parent = source ?? rootObject(parentType.name, schema.getMutationType()?.name, resolution.world);
  const declared = resolution.schema.getType(parent.__typename);
  const field = declared && 'getFields' in declared ? declared.getFields()[fieldName] : undefined;
  if (!field || !('args' in field))
    throw new GraphQLError(`Nothing is known of ${parentType.name}.${fieldName}`);
  const { __typename: type, number } = parent;
  const inKey = number !== undefined && resolution.identities.isKeyField(type, fieldName);
  const owner = inKey ? `${resolution.identities.groupOf(type)}:${number}` : parent.identity;
  const place = `${owner}.${fieldName}(${canonical(args)})${requiredText(parent, fieldName, resolution)}`;
  return new Value(resolution, parent, inKey ? fieldName : undefined).of(field.type, place);
};

function rootObject(type: string, mutation: string | undefined, world: World): GeneratedObject {
  const identity = type === mutation ? `${type}#${world.nextSerial()}` : type;
  return { __typename: type, identity };
}

/** What the field was given of other subgraphs is part of its value: a gateway that sends something else is found out. */
function requiredText(parent: GeneratedObject, field: string, { required }: Resolution): string {
  const names = required.get(`${parent.__typename}.${field}`);
  if (!names) return '';
  return canonical(Object.fromEntries(names.map((name) => [name, parent.representation?.[name] ?? null])));
}

class Value {
  private readonly world: World;
  private readonly inKey: boolean;

  /** @param keyField where it stands in the key of the parent: then it is the same wherever the parent is met. */
  constructor(
    private readonly resolution: Resolution,
    private readonly parent: GeneratedObject,
    private readonly keyField: string | undefined,
  ) {
    this.world = resolution.world;
    this.inKey = keyField !== undefined;
  }

  of(type: GraphQLOutputType, place: string): unknown {
    const fault = this.world.faultAt(place);
    if (fault === 'error')
      return new GraphQLError('generated', { extensions: { code: 'GENERATED', remedy: 'none' } });
    const nullable = getNullableType(type);
    if (fault === 'null' || (fault && !isLeafType(nullable))) return null;
    if (!isNonNullType(type) && !this.inKey && this.world.isNull(place)) return null;
    if (isListType(nullable)) {
      const length = hash(this.world.text(`length/${place}`)) % (LONGEST_LIST + 1);
      return Array.from({ length }, (_, index) => this.of(nullable.ofType, `${place}[${index}]`));
    }
    const named = getNamedType(nullable);
    if (!isLeafType(named)) return this.object(named, place);
    if (fault === 'invalid') return wrongValue(named, this.world.text(place));
    return this.inKey ? this.keyValue(named.name) : leafValue(named, this.world.text(place));
  }

  /** Every leaf of a key says which entity it is, so that each key leads to the same one. */
  private keyValue(type: string): unknown {
    const { number = 0 } = this.parent;
    return type === 'Int' ? number : type === 'ID' ? String(number) : `${this.keyField}-${number}`;
  }

  private object(type: GraphQLCompositeType, place: string): GeneratedObject {
    const { identities, schema } = this.resolution;
    if (identities.isEntity(type.name)) return this.entity(type.name, place);
    if (!isAbstractType(type)) return this.value(type.name, place);
    const runtime = pick(schema.getPossibleTypes(type), this.world.text(`type/${place}`)).name;
    return identities.isEntity(runtime) ? this.entity(runtime, place) : this.value(runtime, place);
  }

  private entity(type: string, place: string): GeneratedObject {
    const { identities } = this.resolution;
    const { consistent } = this.world.settings;
    const number = this.inKey
      ? (this.parent.number ?? 0)
      : pick(identities.numbersOf(type), this.world.text(`number/${place}`));
    const entity = entityOf(type, number, this.resolution);
    return consistent ? entity : { ...entity, identity: `${entity.identity}@${place}` };
  }

  private value(type: string, place: string): GeneratedObject {
    return { __typename: type, identity: place, ...(this.inKey && { number: this.parent.number }) };
  }
}

/** The entity as this subgraph knows it: an interface with a key has its own object type in each. */
export function entityOf(
  type: string,
  number: number,
  { identities, schema }: Resolution,
  representation?: GeneratedObject['representation'],
): GeneratedObject {
  const runtime = isAbstractType(schema.getType(type)) ? identities.typeOf(type, number) : type;
  return {
    __typename: runtime,
    identity: `${identities.groupOf(runtime)}:${number}`,
    number,
    ...(representation && { representation }),
  };
}
