export {
  failedAt,
  isOutdated,
  needing,
  UNREACHABLE,
  withoutFailures,
  type Answer,
  type Failure,
} from './answer';
export { client } from './client';
export { useAnswer } from './use-answer';
export { useLive, type Connection } from './use-live';
