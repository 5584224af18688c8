export { compileOperation, type OperationToCompile } from './compile-operation';
export { EACH } from './program';
export type * from './program';
export { TypeRelations } from './type-relations';
