export { foldName, normaliseText, plainName } from './vietnamese';
