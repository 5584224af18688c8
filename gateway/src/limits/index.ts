export { LIMITS } from './limits';
export { limitRule } from './rules';
export { readableTextRule, unreadableVariable } from './texts';
