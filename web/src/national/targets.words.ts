import { words } from '../language';

const vi = {
  heading: (day: string) => `Chỉ tiêu, tính đến ${day}`,
  finding: (met: number, measured: number, all: number, day: string) =>
    `${met} đạt trong ${measured} chỉ tiêu đo được, của ${all} chỉ tiêu, tính đến ${day}`,
  target: 'Chỉ tiêu',
  goal: 'Mục tiêu',
  actual: 'Thực tế',
  result: 'Kết quả',
  due: 'Thời hạn',
  noDue: 'Không nêu thời hạn',
  directive: 'Văn bản',
  counted: 'Cách đếm, hoặc vì sao chưa đo',
  deed: 'Việc phải làm, không phải con số',
  comparison: { AT_LEAST: 'ít nhất ', AT_MOST: 'nhiều nhất ', EQUAL: '' },
  state: {
    met: 'Đạt',
    missed: 'Chưa đạt, đã quá hạn',
    'under-way': 'Chưa đạt, còn trong hạn',
    undecided: 'Chưa kết luận',
    unmeasured: 'Chưa đo',
  },
  bar: 'Thanh: thực tế. Vạch đứng: mục tiêu. Gạch chéo: chưa đo.',
  uncounted: (count: number) => `${count} chỉ tiêu chưa có nguồn để đo`,
};

const en: typeof vi = {
  heading: (day: string) => `Targets as of ${day}`,
  finding: (met: number, measured: number, all: number, day: string) =>
    `${met} reached of ${measured} that can be measured, of ${all} targets, as of ${day}`,
  target: 'Target',
  goal: 'Goal',
  actual: 'Actual',
  result: 'Result',
  due: 'Due',
  noDue: 'No day is set',
  directive: 'Directive',
  counted: 'How it is counted, or why it is not',
  deed: 'A deed to be done, not a figure',
  comparison: { AT_LEAST: 'at least ', AT_MOST: 'at most ', EQUAL: '' },
  state: {
    met: 'Reached',
    missed: 'Not reached, past its day',
    'under-way': 'Not reached yet',
    undecided: 'Not decided',
    unmeasured: 'Not measured',
  },
  bar: 'Bar: actual. Upright mark: goal. Hatched: not measured.',
  uncounted: (count: number) => `${count} targets that no source measures yet`,
};

export const WORDS = words(vi, en);
