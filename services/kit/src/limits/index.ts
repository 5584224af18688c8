export { agreedLimits, HOUSE_MOST, type AgreedLimits, type LimitsByName } from './agreed-limits';
