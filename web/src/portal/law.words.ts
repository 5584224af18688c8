import { words } from '../language';

/** Official terms with which the pages of the portal speak of procedures and services. */
const vi = {
  levels: {
    CENTRAL: 'Cấp trung ương',
    PROVINCIAL: 'Cấp tỉnh',
    COMMUNAL: 'Cấp xã',
    VERTICAL: 'Ngành dọc tại địa phương',
    OTHER: 'Cơ quan khác',
  },
  online: {
    FULL: 'Trực tuyến toàn trình',
    PARTIAL: 'Trực tuyến một phần',
    INFORMATION: 'Chỉ nộp trực tiếp',
  },
  channels: { ONLINE: 'Trực tuyến', DIRECT: 'Trực tiếp', POSTAL: 'Qua bưu chính' },
  units: {
    WORKING_DAY: 'ngày làm việc',
    DAY: 'ngày',
    HOUR: 'giờ',
    MONTH: 'tháng',
    YEAR: 'năm',
  },
  withoutUnit: (value: string) => `${value} (không ghi đơn vị)`,
  between: (least: string, most: string) => `từ ${least} đến ${most}`,
  byCase: (texts: string) => `${texts}, tùy trường hợp`,
  free: 'Miễn phí',
  seeNote: 'Xem ghi chú',
  withNote: (amount: string) => `${amount}; xem ghi chú`,
  unknown: 'Chưa có thông tin',
  withoutCurrency: (amount: string) => `${amount} (không ghi loại tiền)`,
};

const en: typeof vi = {
  levels: {
    CENTRAL: 'Central level',
    PROVINCIAL: 'Provincial level',
    COMMUNAL: 'Communal level',
    VERTICAL: 'Local branch of a central agency',
    OTHER: 'Other body',
  },
  online: {
    FULL: 'Fully online',
    PARTIAL: 'Partly online',
    INFORMATION: 'In person only',
  },
  channels: { ONLINE: 'Online', DIRECT: 'In person', POSTAL: 'By post' },
  units: {
    WORKING_DAY: 'working days',
    DAY: 'days',
    HOUR: 'hours',
    MONTH: 'months',
    YEAR: 'years',
  },
  withoutUnit: (value: string) => `${value} (unit not stated)`,
  between: (least: string, most: string) => `${least} to ${most}`,
  byCase: (texts: string) => `${texts}, depending on the case`,
  free: 'Free of charge',
  seeNote: 'See note',
  withNote: (amount: string) => `${amount}; see note`,
  unknown: 'No information yet',
  withoutCurrency: (amount: string) => `${amount} (currency not stated)`,
};

export const LAW = words(vi, en);
