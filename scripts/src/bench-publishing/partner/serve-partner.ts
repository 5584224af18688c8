import type { Server } from 'node:http';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { graphql, parse } from 'graphql';
import { listen, posts, sendJson } from '../../bench-gateway/http-post';
import { SERVED } from './sdl';

interface Asked {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
}

const reportOf = ({ id }: { readonly id: string }) => ({
  ...{ id, title: `Phản ánh số ${id}`, channel: 'Cổng dịch vụ công' },
  agency: { __typename: 'Agency', code: 'G15' },
});

const RESOLVERS = {
  Query: { paknReport: (_: unknown, { id }: { readonly id: string }) => reportOf({ id }) },
  PaknReport: { __resolveReference: reportOf },
  Agency: {
    __resolveReference: (reference: object) => reference,
    paknOpenReports: ({ code }: { readonly code: string }) => code.length,
  },
};

/** A partner's subgraph on a federation server that is not ours. @param port 0 for any that is free. */
export function servePartner(port: number): Promise<Server> {
  const schema = buildSubgraphSchema({ typeDefs: parse(SERVED), resolvers: RESOLVERS });
  const answer = async (body: string) => {
    const { query, variables } = JSON.parse(body) as Asked;
    return JSON.stringify(await graphql({ schema, source: query, variableValues: variables ?? null }));
  };
  return listen(
    posts((body, response) => {
      answer(body).then(
        (text) => sendJson(response, text),
        () => response.writeHead(400).end(),
      );
    }),
    port,
  );
}
