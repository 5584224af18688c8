export { parseDeadline, type DeadlinePrecision, type ParsedDeadline } from './parse-deadline';
export { isMonthFirst } from './read-period';
