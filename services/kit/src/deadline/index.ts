export { parseDeadline, type DeadlinePrecision, type ParsedDeadline } from './parse-deadline';
