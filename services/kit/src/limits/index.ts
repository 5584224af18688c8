export { agreedLimits, type AgreedLimits, type LimitsByName } from './agreed-limits';
