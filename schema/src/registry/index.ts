export { createRegistryServer, type RegistryServer } from './http/registry-server';
export { persistedOperations, readHouseGraph, type HouseGraph } from './house-graph';
export { openRegistryDatabase, REGISTRY_DATABASE } from './open-database';
export type { Registry } from './registry';
export { SupergraphNews } from './supergraph-news';
export { retireDue } from './commands/retire';
export { registryConfigShape } from './config';
export { forgetOperations } from './usage-rows';
