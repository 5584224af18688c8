import { defineErrors } from '@lien-thong/kit/errors';

export const databaseErrors = defineErrors('DATABASES', {
  DATABASE_UNKNOWN: {
    message: { vi: 'Không có cơ sở dữ liệu «{code}».', en: 'There is no database "{code}".' },
    remedy: { vi: 'Tìm mã bằng databases.', en: 'Look the code up with databases.' },
  },
  CONNECTION_UNKNOWN: {
    message: { vi: 'Không có kết nối «{id}».', en: 'There is no connection "{id}".' },
    remedy: { vi: 'Tìm mã bằng connections.', en: 'Look the id up with connections.' },
  },
  DEADLINE_UNREADABLE: {
    message: { vi: 'Không đọc được ngày nào từ thời hạn «{text}».', en: 'No day can be read from "{text}".' },
    remedy: {
      vi: 'Viết ngày, tháng, quý hoặc năm: 31/12/2025, tháng 12/2025, Quý IV/2025.',
      en: 'Write a day, month, quarter or year: 31/12/2025, tháng 12/2025, Quý IV/2025.',
    },
  },
  QUALITY_EMPTY: {
    message: { vi: 'Báo cáo không có số liệu nào.', en: 'The report has no figure.' },
    remedy: { vi: 'Ghi ít nhất một trong sáu chỉ số.', en: 'Give one of the six figures at least.' },
  },
  QUALITY_NOT_A_SHARE: {
    message: { vi: '{value} không nằm trong khoảng 0–100.', en: '{value} is not between 0 and 100.' },
    remedy: { vi: 'Ghi tỉ lệ phần trăm.', en: 'Give a share in per cent.' },
  },
  REPORT_DATED_AHEAD: {
    message: { vi: 'Ngày {day} chưa đến.', en: '{day} is still to come.' },
    remedy: {
      vi: 'Báo cáo điều đã có, chậm nhất là hôm nay.',
      en: 'Report what is so already, today at the latest.',
    },
  },
  REPORT_DATED_BEFORE_LAST: {
    message: {
      vi: 'Đã có báo cáo ngày {last}, sau ngày {day}.',
      en: 'A report of {last}, after {day}, is known.',
    },
    remedy: {
      vi: 'Lịch sử không sửa lại: báo cáo từ ngày {last} trở đi.',
      en: 'A history is not rewritten: report from {last} on.',
    },
  },
});
