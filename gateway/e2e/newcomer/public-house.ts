import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sealKey, tokenVerifier } from '@lien-thong/kit/identity';
import { silentLogger, TOKENS } from '@lien-thong/kit/testing';
import { registrySystem } from '../../../schema/test/registry-system';
import { createGatewayServer } from '../../src/server';
import { houseProtocol } from '../../src/subgraphs/house-protocol';
import { ownAddress } from '../../src/subgraphs/own-address';
import { KeptSupergraph, RegistrySupergraph } from '../../src/supergraph';
import { startSystem } from '../system';

export interface PublicHouse {
  /** Of the gateway that everybody asks. */
  readonly url: string;
  readonly registry: string;
  stop(): Promise<void>;
}

/** The whole house as partners meet it: every subgraph, the registry, and the gateway that serves its public graph. */
export async function openPublicHouse(): Promise<PublicHouse> {
  const system = await startSystem();
  const registry = await registrySystem(undefined, system.config, (name) => system.addresses.get(name));
  const folder = mkdtempSync(path.join(tmpdir(), 'lien-thong-public-'));
  const gatewayKey = sealKey(system.config.GATEWAY_KEY);
  const following = await RegistrySupergraph.open(
    {
      place: { url: registry.url, contract: 'public', gatewayKey },
      kept: new KeptSupergraph(path.join(folder, 'supergraph.graphql')),
      fallback: () => '',
    },
    silentLogger,
  );
  const gateway = await createGatewayServer(
    {
      supergraphSdl: following.first,
      addressOf: (subgraph) => ownAddress(subgraph) ?? (system.addresses.get(subgraph.name) as string),
      timeoutMs: 10_000,
      protocol: houseProtocol(gatewayKey, silentLogger),
      verifyToken: tokenVerifier(TOKENS.settings),
      listen: { host: '127.0.0.1', port: 0 },
    },
    silentLogger,
  );
  following.follow((supergraph) => gateway.update(supergraph));
  return {
    url: gateway.url,
    registry: registry.url,
    async stop() {
      await following.stop();
      await gateway.stop();
      await registry.stop();
      await system.stop();
      rmSync(folder, { recursive: true });
    },
  };
}
