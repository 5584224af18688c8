import { words } from '../language';

const vi = {
  label: (day: string) => `Tóm tắt, tính đến ${day}`,
  overdue: 'nhiệm vụ quá hạn, đếm ở từng cơ quan',
  databases: 'CSDL quá hạn',
  unreported: 'CSDL đến hạn, chưa có báo cáo',
  targets: 'chỉ tiêu đạt, trên số đo được',
};

const en: typeof vi = {
  label: (day: string) => `Summary as of ${day}`,
  overdue: 'overdue tasks, counted at each agency',
  databases: 'databases overdue',
  unreported: 'databases due and unreported',
  targets: 'targets reached, of those measured',
};

export const WORDS = words(vi, en);
