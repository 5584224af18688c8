import { defineErrors } from '@lien-thong/kit/errors';

export const progressErrors = defineErrors('DIRECTIVES', {
  TASK_UNKNOWN: {
    message: { vi: 'Không có nhiệm vụ «{id}».', en: 'There is no task "{id}".' },
    remedy: { vi: 'Tìm mã nhiệm vụ bằng tasks.', en: 'Look the id up with tasks.' },
  },
  AGENCY_NO_PARTY: {
    message: {
      vi: 'Nhiệm vụ «{task}» không giao cho cơ quan «{agency}».',
      en: 'Task "{task}" is not given to agency "{agency}".',
    },
    remedy: {
      vi: 'Báo cáo thay cơ quan chủ trì, hoặc cơ quan có phần việc trong nhiệm vụ chung; không thay một nhóm.',
      en: 'Report for an agency that leads it, or that has a part in a shared task; never for a group.',
    },
  },
  PROGRESS_DATED_AHEAD: {
    message: { vi: 'Ngày {day} chưa đến.', en: '{day} is still to come.' },
    remedy: {
      vi: 'Báo cáo tiến độ đến một ngày đã qua, chậm nhất là hôm nay.',
      en: 'Report the progress by a day that has come, today at the latest.',
    },
  },
  PROGRESS_DATED_BEFORE_LAST: {
    message: {
      vi: 'Đã có báo cáo đến ngày {last}, sau ngày {day}.',
      en: 'A report of {last}, after {day}, is known.',
    },
    remedy: {
      vi: 'Lịch sử không sửa lại: báo cáo từ ngày {last} trở đi.',
      en: 'A history is not rewritten: report from {last} on.',
    },
  },
  PROGRESS_NOTE_TOO_LONG: {
    message: {
      vi: 'Ghi chú có {length} ký tự, quá {most}.',
      en: 'The note has {length} characters, more than {most}.',
    },
    remedy: { vi: 'Viết ghi chú ngắn hơn.', en: 'Write a shorter note.' },
  },
});
