import { GraphQLScalarType, Kind } from 'graphql';
import { CodedError, InvariantError, kitErrors } from '../errors';

function read(value: unknown): Date {
  const date = typeof value === 'string' && /^\d{4}-\d{2}-\d{2}T/.test(value) ? new Date(value) : undefined;
  if (date && !Number.isNaN(date.getTime())) return date;
  throw new CodedError(kitErrors.DATE_MALFORMED, { value: String(value).slice(0, 40) });
}

export const dateTimeScalar = new GraphQLScalarType<Date, string>({
  name: 'DateTime',
  parseValue: read,
  parseLiteral: (node) => read(node.kind === Kind.STRING ? node.value : node.kind),
  serialize(value) {
    if (value instanceof Date && !Number.isNaN(value.getTime())) return value.toISOString();
    throw new InvariantError(`A resolver answered a DateTime with ${typeof value}`);
  },
});
