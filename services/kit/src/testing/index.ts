export { createTestDatabase, dropDatabase, testConfig, type TestDatabase } from './test-database';
export { StatementCounter } from './statement-counter';
export { testSubgraph, type SubgraphAnswer, type TestSubgraph } from './test-subgraph';
export { fittingData } from './fitting-data';
export { settled } from './settled';
export { silentLogger } from './silent-logger';
export { TOKENS } from './test-tokens';
