import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { tokenVerifier } from '@lien-thong/kit/identity';
import { silentLogger, TOKENS } from '@lien-thong/kit/testing';
import type { RegistrySystem } from '../../../schema/test/registry-system';
import { createGatewayServer, type GatewayServer } from '../../src/server';
import { ownAddress } from '../../src/subgraphs/own-address';
import { plainProtocol } from '../../src/subgraphs/plain-protocol';
import { KeptSupergraph, RegistrySupergraph } from '../../src/supergraph';
import { usageRegistry } from '../../src/usage';

export interface FollowingAnswer {
  readonly data?: Record<string, unknown>;
  readonly errors?: readonly { readonly extensions: { readonly code: string } }[];
}

export interface FollowingGateway {
  readonly url: string;
  ask(query: string, headers?: Record<string, string>): Promise<FollowingAnswer>;
  /** Asks until there is an answer without errors. */
  answered(query: string, headers?: Record<string, string>): Promise<FollowingAnswer['data']>;
  stop(): Promise<void>;
}

const REPORT_MS = 50;

/** A gateway that serves a graph of the registry and tells it what is used; of the subgraphs, partners' alone answer. */
export async function followingGateway(
  { url, gatewayKey }: Pick<RegistrySystem, 'url' | 'gatewayKey'>,
  contract: string,
  folder: string,
): Promise<FollowingGateway> {
  const place = { url, contract, gatewayKey };
  const kept = new KeptSupergraph(path.join(folder, 'supergraph.graphql'));
  const registry = await RegistrySupergraph.open({ place, kept, fallback: () => '' }, silentLogger);
  const server: GatewayServer = await createGatewayServer(
    {
      supergraphSdl: registry.first,
      addressOf: (subgraph) => ownAddress(subgraph) ?? 'http://127.0.0.1:9/',
      timeoutMs: 5000,
      protocol: plainProtocol,
      verifyToken: tokenVerifier(TOKENS.settings),
      usage: { registry: usageRegistry(place), contract, everyMs: REPORT_MS },
      listen: { host: '127.0.0.1', port: 0 },
    },
    silentLogger,
  );
  registry.follow((supergraph) => server.update(supergraph));
  const ask: FollowingGateway['ask'] = async (query, headers = {}) => {
    const sent = { 'content-type': 'application/json', ...headers };
    const answer = await fetch(server.url, {
      method: 'POST',
      headers: sent,
      body: JSON.stringify({ query }),
    });
    return (await answer.json()) as FollowingAnswer;
  };
  return {
    url: server.url,
    ask,
    async answered(query, headers) {
      for (;;) {
        const { data, errors } = await ask(query, headers);
        if (!errors) return data;
        await sleep(20);
      }
    },
    async stop() {
      await registry.stop();
      await server.stop();
    },
  };
}

/** A partner's subgraph of which every field is 7. */
export function sevens({ body: { query } }: { readonly body: { readonly query: string } }) {
  const fields = [...query.matchAll(/pakn\w*/g)].map(([name]) => [name, 7] as const);
  return { body: { data: Object.fromEntries(fields) } };
}
