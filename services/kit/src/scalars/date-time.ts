import { GraphQLScalarType, Kind } from 'graphql';
import { isLocalDate } from '../clock';
import { CodedError, InvariantError, kitErrors } from '../errors';

/** The offset is not optional: without it the instant would depend on where the server stands. */
const INSTANT = /^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;

function read(value: unknown): Date {
  const match = typeof value === 'string' ? INSTANT.exec(value) : null;
  const date = match && isLocalDate(match[1] ?? '') ? new Date(match[0]) : null;
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
