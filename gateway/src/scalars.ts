import { dateScalar, dateTimeScalar } from '@lien-thong/kit/scalars';
import { isScalarType, type GraphQLSchema } from 'graphql';

/**
 * Reads the shared scalars at the door: a day that does not exist is refused once, before any subgraph is asked,
 * instead of by each of them. The values themselves go on as they were written.
 */
export function readScalarsAtTheDoor(schema: GraphQLSchema): void {
  for (const scalar of [dateScalar, dateTimeScalar]) {
    const type = schema.getType(scalar.name);
    if (!isScalarType(type)) continue;
    type.parseValue = (value) => (scalar.parseValue(value), value);
    type.parseLiteral = (node, variables) => scalar.parseLiteral(node, variables);
  }
}
