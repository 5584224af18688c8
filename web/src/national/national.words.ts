import { words } from '../language';

const vi = {
  title: (day: string) => `Tổng quan, tính đến ${day}`,
  overdue: (day: string) => `Nhiệm vụ quá hạn, tính đến ${day}`,
  agency: 'Cơ quan',
  total: 'Quá hạn',
};

const en: typeof vi = {
  title: (day: string) => `Overview as of ${day}`,
  overdue: (day: string) => `Overdue tasks as of ${day}`,
  agency: 'Agency',
  total: 'Overdue',
};

export const WORDS = words(vi, en);
