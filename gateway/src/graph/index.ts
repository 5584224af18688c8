export { ownSubgraph, type OwnSubgraphSettings } from './own-subgraph';
