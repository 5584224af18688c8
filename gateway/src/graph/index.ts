export { ownSubgraph } from './own-subgraph';
