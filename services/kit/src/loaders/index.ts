export { alignToKeys, groupByKey } from './align-to-keys';
export { createLoader, createArgumentLoader, type ArgumentLoader, type KeyLoader } from './create-loader';
