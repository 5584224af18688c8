export {
  pageArguments,
  type PageInput,
  type PageRequest,
  DEFAULT_PAGE,
  LARGEST_PAGE,
} from './page-arguments';
export { decodeCursor, encodeCursor, listFingerprint } from './cursor';
export { emptyConnection, mapConnection, type Connection, type Edge } from './connection';
export { pageOfKeys, type KeyedList, type KeyPage } from './page-of-keys';
