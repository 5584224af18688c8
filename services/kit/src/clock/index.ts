export { isLocalDate, todayInVietnam, type LocalDate } from './local-date';
export { requestClock, type RequestClock } from './request-clock';
