export { keyOn, keyOnLoader, keyOnSql } from './key-on';
export { successionHandler, type Succession } from './succession-handler';
