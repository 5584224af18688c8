import { defineErrors } from '@lien-thong/kit/errors';

export const statisticsErrors = defineErrors('PUBLIC_SERVICES', {
  PERIOD_UNREADABLE: {
    message: { vi: '«{period}» không phải là một kỳ.', en: '"{period}" is not a period.' },
    remedy: {
      vi: 'Báo cáo theo tháng viết NĂM-THÁNG (2025-07); chỉ số còn nhận quý (2025-Q3) và năm (2025).',
      en: 'Write a report’s month as YEAR-MONTH (2025-07); scores also take a quarter (2025-Q3) or a year (2025).',
    },
  },
  PERIOD_OUT_OF_RANGE: {
    message: {
      vi: 'Từ {from} đến {to} không phải là một khoảng từ 1 đến {most} tháng.',
      en: 'From {from} to {to} is no range of 1 to {most} months.',
    },
    remedy: { vi: 'Chọn khoảng ngắn hơn, ngày đầu trước.', en: 'Choose a shorter range, first day first.' },
  },
  PERIOD_AHEAD: {
    message: { vi: 'Tháng {period} chưa bắt đầu.', en: 'The month {period} has not begun.' },
    remedy: {
      vi: 'Báo cáo tháng này hoặc tháng đã qua.',
      en: 'Report this month or one that is over.',
    },
  },
  STATISTICS_EMPTY: {
    message: { vi: 'Báo cáo không có số liệu nào.', en: 'The report gives no figure.' },
    remedy: {
      vi: 'Gửi ít nhất một số; số không có thì để trống, không ghi 0.',
      en: 'Send at least one figure; leave out what is not known instead of writing 0.',
    },
  },
  STATISTICS_NEGATIVE: {
    message: { vi: '«{figure}» không thể là số âm.', en: '"{figure}" cannot be negative.' },
    remedy: { vi: 'Gửi số hồ sơ từ 0 trở lên.', en: 'Send a number of dossiers, 0 or more.' },
  },
  STATISTICS_PART_ABOVE_WHOLE: {
    message: {
      vi: '«{part}» lớn hơn «{whole}» mà nó là một phần.',
      en: '"{part}" is more than "{whole}", of which it is a part.',
    },
    remedy: {
      vi: 'Kiểm tra lại hai số này rồi gửi lại.',
      en: 'Check the two figures and send the report again.',
    },
  },
  STATISTICS_DIFFER: {
    message: {
      vi: 'Kỳ này đã có báo cáo khác ({statistics}, phiên bản {current}).',
      en: 'Another report of this period is known ({statistics}, version {current}).',
    },
    remedy: {
      vi: 'Nếu là đính chính, gửi lại với expectedVersion là phiên bản đã đọc.',
      en: 'To correct it, send the report with expectedVersion, the version that you have read.',
    },
  },
});
