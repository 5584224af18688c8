export { writeAnswer, type Violation, type WrittenAnswer } from './answer-writer';
export { completedData } from './completed-data';
export { stringifyResult } from './stringify-result';
