export { answerTo, NotAnswered, nodesOf, type AskGraph, type GraphAnswer } from './ask-graph';
export { compare, type Difference } from './compare';
export { detailOf } from './difference-issue';
export type { Json } from './json';
export { AS_RECORDED, listCheck, type Entry, type ProjectionCheck } from './projection-check';
export { reconcile, type Reconciliation } from './reconcile';
