export { startDaily, untilNextDay, type Daily, type DailyJob } from './daily';
