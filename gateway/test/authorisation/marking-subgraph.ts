import { buildSubgraphSchema } from '@apollo/subgraph';
import {
  execute,
  getNamedType,
  getNullableType,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isListType,
  parse,
  type GraphQLFieldResolver,
  type GraphQLSchema,
} from 'graphql';
import { hash } from '../differential/data/hash';

interface Marked {
  readonly __typename?: string;
  readonly [field: string]: unknown;
}

/** A subgraph whose every text is the name of its own field, so that an answer tells what it was made from. */
export class MarkingSubgraph {
  readonly schema: GraphQLSchema;

  constructor(sdl: string) {
    this.schema = buildSubgraphSchema(parse(sdl));
  }

  async answer(body: string): Promise<string> {
    const { query, variables } = JSON.parse(body) as { query: string; variables?: Record<string, unknown> };
    const document = parse(query);
    const { schema } = this;
    return JSON.stringify(
      await execute({ schema, document, variableValues: variables, rootValue: {}, fieldResolver: marked }),
    );
  }
}

const marked: GraphQLFieldResolver<Marked, unknown> = (source, _args, _context, info) => {
  const own = source[info.fieldName];
  if (own !== undefined) return own;
  const type = getNamedType(info.returnType);
  const coordinate = `${source.__typename ?? info.parentType.name}.${info.fieldName}`;
  const one = (index: number): unknown => {
    if (isEnumType(type)) return type.getValues()[0]?.name;
    if (!isCompositeType(type)) return coordinate;
    const objects = isAbstractType(type) ? info.schema.getPossibleTypes(type) : [type];
    const at = hash(`${coordinate} ${index}`) % objects.length;
    const name = (objects[at] ?? type).name;
    return { __typename: name, id: `${name}.id` };
  };
  return isListType(getNullableType(info.returnType)) ? [0, 1, 2, 3].map(one) : one(0);
};
