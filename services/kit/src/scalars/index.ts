export { dateScalar } from './date';
export { dateTimeScalar } from './date-time';
