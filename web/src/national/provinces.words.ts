import { words } from '../language';

const vi = {
  heading: (day: string) => `34 tỉnh, thành phố, tính đến ${day}`,
  metric: 'Chỉ số tô màu',
  metrics: {
    'qua-han': 'Tỉ lệ nhiệm vụ quá hạn',
    'truc-tuyen': 'Tỉ lệ dịch vụ toàn trình',
    'chat-luong': 'Điểm chất lượng phục vụ',
    'tien-do': 'Điểm tiến độ giải quyết',
  },
  how: {
    'qua-han':
      'Số nhiệm vụ được báo là quá hạn trên số nhiệm vụ mà UBND cấp tỉnh chủ trì, phối hợp hoặc cùng thực hiện.',
    'truc-tuyen':
      'Số dịch vụ toàn trình trên số dịch vụ mà UBND cấp tỉnh đã báo cáo mức độ trên hệ thống của mình.',
    'chat-luong': 'Điểm trên 100 theo Quyết định 766/QĐ-TTg, tháng',
    'tien-do':
      'Điểm nhóm tiến độ, kết quả giải quyết theo Quyết định 766/QĐ-TTg, tính ra phần trăm điểm tối đa, tháng',
  },
  finding: (metric: string, measured: number, day: string) =>
    `${metric} ở ${measured} trong 34 tỉnh, thành phố có số liệu, tính đến ${day}`,
  map: 'Bảng ô 34 tỉnh, thành phố (không theo tỉ lệ, không thể hiện ranh giới)',
  legend: 'Chú giải màu',
  below: (limit: string) => `dưới ${limit}`,
  from: (limit: string, next: string) => `${limit} đến dưới ${next}`,
  above: (limit: string) => `từ ${limit}`,
  unmeasured: 'Chưa đo',
  notLoaded: 'Chưa tải được',
  of: (numerator: string, denominator: string) => `${numerator} trên ${denominator}`,
  province: 'Tỉnh, thành phố',
  parts: 'Tử số trên mẫu số',
  overdue: 'Nhiệm vụ quá hạn',
  unreported: 'Đến hạn, chưa báo cáo',
  counted: 'Liên Thông đếm từ báo cáo của từng cơ quan',
};

const en: typeof vi = {
  heading: (day: string) => `34 provinces and cities, as of ${day}`,
  metric: 'Coloured by',
  metrics: {
    'qua-han': 'Share of tasks overdue',
    'truc-tuyen': 'Share of services fully online',
    'chat-luong': 'Quality of service',
    'tien-do': 'Progress of dossiers',
  },
  how: {
    'qua-han':
      'Tasks reported as overdue, of the tasks that the provincial committee leads, coordinates or shares.',
    'truc-tuyen':
      'Services fully online, of those whose level the provincial committee reported of its own system.',
    'chat-luong': 'Points of 100 by Decision 766/QĐ-TTg, month',
    'tien-do':
      'Points of the group «progress and results» by Decision 766/QĐ-TTg, as a share of its maximum, month',
  },
  finding: (metric: string, measured: number, day: string) =>
    `${metric} in ${measured} of 34 provinces and cities with figures, as of ${day}`,
  map: 'Tiles of the 34 provinces and cities (not to scale, without borders)',
  legend: 'Colours',
  below: (limit: string) => `below ${limit}`,
  from: (limit: string, next: string) => `${limit} to below ${next}`,
  above: (limit: string) => `${limit} or more`,
  unmeasured: 'Not measured',
  notLoaded: 'Not loaded',
  of: (numerator: string, denominator: string) => `${numerator} of ${denominator}`,
  province: 'Province, city',
  parts: 'Numerator of denominator',
  overdue: 'Overdue tasks',
  unreported: 'Due, unreported',
  counted: 'Liên Thông, counted from what each agency reported',
};

export const WORDS = words(vi, en);
