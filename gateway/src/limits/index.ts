export { LIMITS } from './limits';
export { limitRule } from './rules';
