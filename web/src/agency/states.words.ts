import type { Held } from './scorecard';
import { words } from '../language';
import type { Look } from '../parts';

type DueState = Held['dueState'];

export const LOOKS: Record<DueState, Look> = {
  OVERDUE: 'bad',
  UNREPORTED: 'near',
  DONE: 'good',
  NOT_DUE: 'open',
  NO_DEADLINE: 'unknown',
};

const vi = {
  due: {
    OVERDUE: 'Quá hạn',
    UNREPORTED: 'Đến hạn, chưa báo cáo',
    DONE: 'Hoàn thành',
    NOT_DUE: 'Chưa đến hạn',
    NO_DEADLINE: 'Không có thời hạn',
  } satisfies Record<DueState, string>,
  database: {
    PLANNED: 'Chưa triển khai',
    BUILDING: 'Đang xây dựng',
    CLEANING: 'Đang làm sạch dữ liệu',
    COMPLETE: 'Đã hoàn thành xây dựng',
    OPERATIONAL: 'Đã đưa vào khai thác',
    RETIRED: 'Đã dừng sử dụng',
  } satisfies Record<NonNullable<Held['status']>['status'], string>,
  databaseKind: {
    NATIONAL: 'CSDL quốc gia',
    SPECIALISED: 'CSDL chuyên ngành',
    SYSTEM: 'Hệ thống, nền tảng',
  } satisfies Record<Held['kind'], string>,
  level: {
    FULL: 'Toàn trình',
    PARTIAL: 'Một phần',
    INFORMATION: 'Cung cấp thông tin',
  },
  notReported: 'Chưa có báo cáo',
  asPrinted: (text: string, day: string) => `${text} (hạn ${day})`,
};

const en: typeof vi = {
  due: {
    OVERDUE: 'Overdue',
    UNREPORTED: 'Due, not reported',
    DONE: 'Done',
    NOT_DUE: 'Not due yet',
    NO_DEADLINE: 'No deadline',
  },
  database: {
    PLANNED: 'Planned',
    BUILDING: 'Being built',
    CLEANING: 'Data being cleaned',
    COMPLETE: 'Built',
    OPERATIONAL: 'In use',
    RETIRED: 'No longer used',
  },
  databaseKind: { NATIONAL: 'National database', SPECIALISED: 'Specialised database', SYSTEM: 'System' },
  level: { FULL: 'Fully online', PARTIAL: 'Partly online', INFORMATION: 'Information only' },
  notReported: 'Nobody reported',
  asPrinted: (text: string, day: string) => `${text} (by ${day})`,
};

export const STATES = words(vi, en);
