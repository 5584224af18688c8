import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { CodedError } from '@lien-thong/kit/errors';
import { headerOf } from '@lien-thong/kit/http';
import { GraphQLError, parse, type ExecutionArgs, type GraphQLFormattedError } from 'graphql';
import {
  makeServer,
  type Context,
  type OperationResult,
  type Server,
  type SubscribePayload,
} from 'graphql-ws';
import { gatewayErrors } from '../errors';
import type { TokenVerifier } from '@lien-thong/kit/identity';
import { LIMITS } from '../limits';
import { CLIENT_NAME_HEADER } from '../usage';
import type { LiveSubscriptions } from './live-subscriptions';
import { SubscriptionRefused } from './subscription-refused';
import type { LiveStream } from './live-stream';

export interface Connected {
  /** The request that became the WebSocket. */
  readonly request: IncomingMessage;
}

type Connection = Context<Record<string, unknown>, Connected>;

/** What the protocol reads of an operation is read by Apollo Server already; this only says which kind it is. */
const A_SUBSCRIPTION = parse('subscription { live }');

/** The protocol «graphql-transport-ws» over the subscriptions of this process. */
export function websocketProtocol(live: LiveSubscriptions, verifyToken: TokenVerifier): Server<Connected> {
  return makeServer<Record<string, unknown>, Connected>({
    // A token that proves nothing closes the connection (4403); what is verified counts for each subscription anew.
    onConnect: (connection) =>
      verifyToken(authorizationOf(connection)).then(
        () => true,
        () => false,
      ),
    onSubscribe: async (connection, _id, payload) => {
      try {
        const stream = await subscribe(live, connection, payload);
        return { document: A_SUBSCRIPTION, contextValue: stream } as unknown as ExecutionArgs;
      } catch (error) {
        if (!(error instanceof SubscriptionRefused)) throw error;
        return error.errors.map(asGraphQLError);
      }
    },
    subscribe: ({ contextValue }) => contextValue as OperationResult,
    // Written as they are sent already: the protocol would ask each error to write itself.
    onNext: (_connection, _id, _payload, _args, result) => result,
  }) as Server<Connected>;
}

function subscribe(
  live: LiveSubscriptions,
  connection: Connection,
  { query, operationName, variables, extensions }: SubscribePayload,
): Promise<LiveStream> {
  const headers = headersOf(connection);
  const most = LIMITS.subscriptionsOfConnection;
  if (Object.keys(connection.subscriptions).length > most) {
    throw live.refusal({ headers }, new CodedError(gatewayErrors.SUBSCRIPTIONS_TOO_MANY, { most }));
  }
  return live.subscribe({
    headers,
    authorization: authorizationOf(connection),
    after: null,
    operation: {
      query,
      operationName: operationName ?? undefined,
      variables: variables ?? undefined,
      extensions: extensions ?? undefined,
    },
  });
}

const TOLD_FIRST = ['accept-language', CLIENT_NAME_HEADER];

/** A browser cannot set headers of a WebSocket, so the first message may bring them. */
function headersOf({ extra, connectionParams }: Connection): IncomingHttpHeaders {
  const headers = { ...extra.request.headers };
  for (const name of TOLD_FIRST) {
    const told = connectionParams?.[name];
    if (typeof told === 'string') headers[name] = told;
  }
  return headers;
}

function authorizationOf({ extra, connectionParams }: Connection): string | undefined {
  const sent = connectionParams?.authorization ?? connectionParams?.Authorization;
  return typeof sent === 'string' ? sent : headerOf(extra.request.headers, 'authorization');
}

function asGraphQLError({ message, extensions }: GraphQLFormattedError): GraphQLError {
  return new GraphQLError(message, { extensions: extensions ?? {} });
}
