export { ANSWER_BUFFERS } from './answer-buffers';
export { writeAnswer, type Violation, type WrittenAnswer } from './answer-writer';
export { completedData } from './completed-data';
export { asBody, bodyOf, stringifyResult } from './result-body';
export { WrittenData } from './written-data';
