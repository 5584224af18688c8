import { HeaderMap, type ApolloServer, type BaseContext } from '@apollo/server';
import { listen, posts } from '../http-post';

const NO_CONTEXT = async (): Promise<BaseContext> => ({});

/** Apollo Server behind bare node:http: its whole pipeline and nothing of a framework, by its public API for integrations. */
export async function serveLean(server: ApolloServer, port: number): Promise<void> {
  await server.start();
  const headers = new HeaderMap([['content-type', 'application/json']]);
  await listen(
    posts((body, response) => {
      const request = { method: 'POST', headers, search: '', body: JSON.parse(body) as unknown };
      void server
        .executeHTTPGraphQLRequest({ httpGraphQLRequest: request, context: NO_CONTEXT })
        .then((answer) => {
          for (const [name, value] of answer.headers) response.setHeader(name, value);
          response.statusCode = answer.status ?? 200;
          response.end(answer.body.kind === 'complete' ? answer.body.string : undefined);
        });
    }),
    port,
  );
}
