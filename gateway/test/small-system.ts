import { readFileSync } from 'node:fs';
import path from 'node:path';
import { sealKey, tokenVerifier } from '@lien-thong/kit/identity';
import { silentLogger, TOKENS } from '@lien-thong/kit/testing';
import { compose } from '@lien-thong/schema/compose';
import { subgraph } from '@lien-thong/schema/graph';
import { createGatewayServer, type GatewayOptions } from '../src/server';
import { houseProtocol } from '../src/subgraphs/house-protocol';

const SHARED = readFileSync(path.resolve(__dirname, '../../services/kit/schema/shared.graphql'), 'utf8');

export const SMALL_KEY = sealKey('a key that only this test knows, 32+');

/** Ships in one subgraph, their crews in another. */
export const SMALL_SUPERGRAPH = compose([
  subgraph(
    'ships',
    'type Query { ship(id: ID!): Ship ships: [Ship!] sailed(on: Date): Ship } "A ship." type Ship @key(fields: "id") { id: ID! name: String! sister: Ship }',
    SHARED,
  ),
  subgraph(
    'crews',
    'type Query { heads: Int } type Ship @key(fields: "id") { id: ID! crew: Int captain: String }',
    SHARED,
  ),
]).supergraphSdl;

/** The same after the subgraph of the crews has left. */
export const SHIPS_ALONE = compose([
  subgraph(
    'ships',
    'type Query { ships: [Ship!] } "A ship." type Ship @key(fields: "id") { id: ID! name: String! }',
    SHARED,
  ),
]).supergraphSdl;

export interface SmallAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly data?: unknown;
  readonly errors?: readonly { message: string; path?: unknown; extensions: Record<string, unknown> }[];
}

export interface SmallSystem {
  readonly url: string;
  ask(query: string, variables?: object, headers?: Record<string, string>): Promise<SmallAnswer>;
  update(supergraphSdl: string): Promise<void>;
  stop(): Promise<void>;
}

export async function smallSystem(
  addresses: { readonly ships: string; readonly crews: string },
  options: Partial<GatewayOptions> = {},
): Promise<SmallSystem> {
  const gateway = await createGatewayServer(
    {
      supergraphSdl: SMALL_SUPERGRAPH,
      addressOf: ({ name }) => addresses[name as keyof typeof addresses],
      timeoutMs: 400,
      protocol: houseProtocol(SMALL_KEY, silentLogger),
      verifyToken: tokenVerifier(TOKENS.settings),
      listen: { host: '127.0.0.1', port: 0 },
      ...options,
    },
    silentLogger,
  );
  return {
    url: gateway.url,
    update: (supergraphSdl) => gateway.update(supergraphSdl),
    stop: () => gateway.stop(),
    async ask(query, variables = {}, headers = {}) {
      const response = await fetch(gateway.url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify({ query, variables }),
      });
      const text = await response.text();
      return { status: response.status, headers: response.headers, text, ...(JSON.parse(text) as object) };
    },
  };
}
