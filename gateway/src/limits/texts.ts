import type { ApolloServerPlugin } from '@apollo/server';
import { CodedError, kitErrors } from '@lien-thong/kit/errors';
import { visit } from 'graphql';
import type { GatewayContext } from '../context';
import { LIMITS } from './limits';

const BAD_REQUEST = { http: { status: 400 } };

/** Refuses texts that no subgraph could store or compare, wherever they stand, before any subgraph is asked. */
export function readableTexts(): ApolloServerPlugin<GatewayContext> {
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ document, request }) {
          visit(document, { StringValue: ({ value }) => void check(value, 'query') });
          for (const [name, value] of Object.entries(request.variables ?? {})) checkAll(value, name);
        },
      };
    },
  };
}

function checkAll(value: unknown, argument: string): void {
  if (typeof value === 'string') check(value, argument);
  else if (typeof value === 'object' && value !== null) {
    for (const inner of Object.values(value)) checkAll(inner, argument);
  }
}

function check(text: string, argument: string): void {
  if (text.length > LIMITS.text)
    throw refusal(new CodedError(kitErrors.TEXT_TOO_LONG, { argument, most: LIMITS.text }));
  // A half of a surrogate pair cannot be encoded in UTF-8, and PostgreSQL stores no null character.
  if (text.includes('\0') || /\p{Surrogate}/u.test(text))
    throw refusal(new CodedError(kitErrors.TEXT_UNREADABLE));
}

function refusal(error: CodedError): CodedError {
  Object.assign(error.extensions, BAD_REQUEST);
  return error;
}
