import { defineErrors } from '@lien-thong/kit/errors';

export const databaseErrors = defineErrors('DATABASES', {
  DATABASE_UNKNOWN: {
    message: { vi: 'Không có cơ sở dữ liệu «{code}».', en: 'There is no database "{code}".' },
    remedy: { vi: 'Tìm mã bằng databases.', en: 'Look the code up with databases.' },
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
