import { GraphQLScalarType, Kind } from 'graphql';
import { isLocalDate } from '../clock';
import { CodedError, InvariantError, kitErrors } from '../errors';

function read(value: unknown): string {
  if (typeof value === 'string' && isLocalDate(value)) return value;
  throw new CodedError(kitErrors.DATE_MALFORMED, { value: String(value).slice(0, 40) });
}

/** Database columns of type date arrive as text, so that no time zone can shift the day. */
export const dateScalar = new GraphQLScalarType<string, string>({
  name: 'Date',
  parseValue: read,
  parseLiteral: (node) => read(node.kind === Kind.STRING ? node.value : node.kind),
  serialize(value) {
    if (typeof value === 'string' && isLocalDate(value)) return value;
    throw new InvariantError(`A resolver answered a Date with ${typeof value}`);
  },
});
