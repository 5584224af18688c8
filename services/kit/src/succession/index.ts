export { keyOn, keyOnLoader, keyOnSql } from './key-on';
export { keepSuccessions, successionHandler, type Succession } from './succession-handler';
export { listedSuccessionCheck, successionCheck } from './succession-check';
