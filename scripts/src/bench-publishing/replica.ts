import path from 'node:path';
import { startChild, type Child } from '../house/child';
import { GATEWAY_NODE, type House } from '../house/house';
import { houseEnvironment, ROOT, type HouseConfig } from '../house/house-config';
import { freePort } from '../house/ports';
import { servicesOf } from '../house/services';

/** One more gateway before the subgraphs of a house, which follows the same registry and keeps its own copy of the graph. */
export async function openReplica(config: HouseConfig, { addresses }: House): Promise<Child> {
  const port = await freePort();
  const urls = servicesOf(ROOT).map(({ name }) => `${name}=${addresses.get(name)}`);
  return startChild({
    name: 'replica',
    script: path.join(ROOT, 'gateway/dist/main.js'),
    nodeOptions: GATEWAY_NODE,
    env: {
      ...houseEnvironment(config),
      PORT_BASE: String(port),
      SUBGRAPH_URLS: urls.join(','),
      SUPERGRAPH_KEPT: path.join(config.dataFolder, 'replica/supergraph.json'),
    },
    logFile: path.join(config.logFolder, 'replica.log'),
  });
}
