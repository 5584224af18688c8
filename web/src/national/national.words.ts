import { words } from '../language';

const vi = {
  title: (day: string) => `Tổng quan, tính đến ${day}`,
  agency: 'Cơ quan',
  source: 'Nguồn',
  was: (before: string) => `trước: ${before}`,
  showAll: (count: number) => `Hiện cả ${count} dòng`,
  showFewer: 'Thu gọn',
  apply: 'Xem',
};

const en: typeof vi = {
  title: (day: string) => `Overview as of ${day}`,
  agency: 'Agency',
  source: 'Source',
  was: (before: string) => `before: ${before}`,
  showAll: (count: number) => `Show all ${count} rows`,
  showFewer: 'Show fewer',
  apply: 'Show',
};

export const WORDS = words(vi, en);
