import { defineErrors } from '@lien-thong/kit/errors';

export const procedureErrors = defineErrors('PROCEDURES', {
  PROCEDURE_UNKNOWN: {
    message: { vi: 'Không có thủ tục «{code}».', en: 'There is no procedure "{code}".' },
    remedy: { vi: 'Tìm mã thủ tục bằng procedures.', en: 'Look the code up with procedures.' },
  },
  COMPONENT_UNKNOWN: {
    message: { vi: 'Không có thành phần hồ sơ «{id}».', en: 'There is no dossier component "{id}".' },
    remedy: {
      vi: 'Tìm mã trong components của thủ tục.',
      en: "Look the id up in the procedure's components.",
    },
  },
  DATABASE_UNKNOWN: {
    message: { vi: 'Không biết cơ sở dữ liệu «{code}».', en: 'No database with the code "{code}" is known.' },
    remedy: { vi: 'Tìm mã bằng databases.', en: 'Look the code up with databases.' },
  },
  NUMBER_NEGATIVE: {
    message: { vi: '«{argument}» là số âm.', en: '"{argument}" is negative.' },
    remedy: { vi: 'Ghi số từ 0 trở lên.', en: 'Give 0 or more.' },
  },
  CODE_TAKEN: {
    message: { vi: 'Mã «{code}» đã có thủ tục mang.', en: 'A procedure with the code "{code}" exists.' },
    remedy: {
      vi: 'Dùng amendProcedure để sửa thủ tục đó, hoặc công bố với mã khác.',
      en: 'Change that procedure with amendProcedure, or publish under another code.',
    },
  },
  CODE_MALFORMED: {
    message: { vi: '«{code}» không phải là mã thủ tục.', en: '"{code}" is no code of a procedure.' },
    remedy: {
      vi: 'Viết mã bằng chữ cái không dấu, chữ số, dấu chấm và gạch nối, tối đa {most} ký tự, ví dụ 1.001193.',
      en: 'Write it in plain letters, digits, points and hyphens, at most {most} of them: 1.001193, say.',
    },
  },
  TEXT_EMPTY: {
    message: { vi: '«{argument}» để trống.', en: '"{argument}" is empty.' },
    remedy: { vi: 'Điền nội dung, hoặc bỏ trường này.', en: 'Fill it in, or leave the field out.' },
  },
  LIST_TOO_LONG: {
    message: { vi: '«{argument}» có quá {most} mục.', en: '"{argument}" has more than {most} items.' },
    remedy: { vi: 'Bỏ bớt rồi gửi lại.', en: 'Leave some out and send it again.' },
  },
  AUDIENCE_UNKNOWN: {
    message: { vi: 'Không có đối tượng mang mã «{code}».', en: 'No audience has the code "{code}".' },
    remedy: {
      vi: 'Dùng mã đối tượng của danh mục quốc gia (ĐT1, DT11).',
      en: "Use a code of the catalogue's list (ĐT1, DT11).",
    },
  },
  AGENCY_UNKNOWN: {
    message: { vi: 'Không biết cơ quan «{agency}».', en: 'No agency with the code "{agency}" is known.' },
    remedy: { vi: 'Tìm mã cơ quan bằng agencies.', en: 'Look the code up with agencies.' },
  },
  AGENCY_FORMER: {
    message: {
      vi: 'Cơ quan «{agency}» không còn từ ngày {until}.',
      en: 'The agency "{agency}" has been no more since {until}.',
    },
    remedy: {
      vi: 'Ghi cơ quan kế thừa (Agency.mergedInto).',
      en: 'Name the agency that it was merged into (Agency.mergedInto).',
    },
  },
  REPEALED: {
    message: { vi: 'Thủ tục «{code}» đã bãi bỏ.', en: 'The procedure "{code}" has been repealed.' },
    remedy: {
      vi: 'Thủ tục đã bãi bỏ không sửa được nữa; công bố thủ tục mới với mã mới.',
      en: 'What is repealed is not changed any more; publish a new procedure under a new code.',
    },
  },
  DATED_AHEAD: {
    message: { vi: 'Ngày {day} chưa đến.', en: '{day} is still to come.' },
    remedy: {
      vi: 'Ghi ngày đã có hiệu lực, chậm nhất là hôm nay.',
      en: 'Give the day from which it holds, today at the latest.',
    },
  },
  DATED_BEFORE_LAST: {
    message: {
      vi: 'Đã có phiên bản từ ngày {last}, sau ngày {day}.',
      en: 'A version from {last} on, after {day}, is known.',
    },
    remedy: {
      vi: 'Lịch sử không sửa lại: ghi ngày {last} trở đi.',
      en: 'A history is not rewritten: give {last} or a later day.',
    },
  },
});
