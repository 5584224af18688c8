import { GraphQLError } from 'graphql';
import type { ErrorDefinition } from './catalogue';
import { fillText, type Details } from './fill-text';

export { InvariantError } from './invariant-error';

/** A failure that a caller may see: a code of the closed list and the details that fill its texts. */
export class CodedError extends GraphQLError {
  override readonly name = 'CodedError';

  constructor(
    readonly definition: ErrorDefinition,
    readonly details: Details = {},
  ) {
    super(fillText(definition.message.en, details), { extensions: { code: definition.code, details } });
  }
}
