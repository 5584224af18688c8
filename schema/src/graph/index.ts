export {
  documentOf,
  placeOf,
  readShared,
  readSubgraphs,
  subgraph,
  whereOf,
  type Place,
  type Subgraph,
} from './subgraph';
export { describeGraph, type EntityOwner, type FactContract, type Graph, type OwnField } from './graph';
export { argumentOf, isNonNull, isListOf, namedType, typeText } from './types';
