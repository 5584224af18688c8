import type { LocalDate } from '@lien-thong/kit/clock';
import { CodedError, defineErrors } from '@lien-thong/kit/errors';

export const serviceErrors = defineErrors('PUBLIC_SERVICES', {
  SERVICE_UNKNOWN: {
    message: { vi: 'Không có dịch vụ công «{id}».', en: 'There is no public service "{id}".' },
    remedy: { vi: 'Tìm mã dịch vụ bằng publicServices.', en: 'Look the id up with publicServices.' },
  },
  LEVEL_DATED_AHEAD: {
    message: { vi: 'Ngày {day} chưa đến.', en: '{day} is still to come.' },
    remedy: {
      vi: 'Báo cáo mức độ từ ngày đã áp dụng, chậm nhất là hôm nay.',
      en: 'Report a level from the day on which it holds, today at the latest.',
    },
  },
  LEVEL_DATED_BEFORE_LAST: {
    message: {
      vi: 'Đã có báo cáo từ ngày {last}, sau ngày {day}.',
      en: 'A report from {last} on, after {day}, is known.',
    },
    remedy: {
      vi: 'Lịch sử không sửa lại: báo cáo từ ngày {last} trở đi.',
      en: 'A history is not rewritten: report from {last} on.',
    },
  },
});

/** A report speaks of a day that has come, and never of one before the last report. */
export function requireNextDay(today: LocalDate, day: LocalDate, last: LocalDate | null): void {
  if (day > today) throw new CodedError(serviceErrors.LEVEL_DATED_AHEAD, { day });
  if (last !== null && day < last) throw new CodedError(serviceErrors.LEVEL_DATED_BEFORE_LAST, { day, last });
}
