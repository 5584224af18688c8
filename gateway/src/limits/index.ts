export { LIMITS } from './limits';
export { limitRule } from './rules';
export { readableTexts } from './texts';
