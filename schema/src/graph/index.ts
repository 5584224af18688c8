export { documentOf, GATEWAYS_OWN, placeOf, readSubgraphs, subgraph, type Subgraph } from './subgraph';
export { describeGraph, type EntityOwner, type FactContract, type Graph, type OwnField } from './graph';
export { argumentOf, isNonNull, isListOf, namedType, typeText } from './types';
