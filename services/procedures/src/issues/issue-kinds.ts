import type { IssueKinds } from '@lien-thong/kit/issues';

/** What this subgraph finds wrong in its sources; docs/data-issues.md is made from these lists. */
export const ISSUE_KINDS = {
  PROCEDURE_WITHOUT_CODE: {
    title: { vi: 'Thủ tục chưa có mã', en: 'Procedure without a code' },
    meaning: {
      vi: 'Nguồn nêu tên thủ tục mà không nguồn nào cho mã trong cơ sở dữ liệu quốc gia về thủ tục hành chính.',
      en: 'A source names a procedure (the list of the 25 essential services, say) and no source gives its code in the national catalogue.',
    },
    finding: null,
  },
  PROCEDURE_CODE_SHARED: {
    title: { vi: 'Hai thủ tục chung một mã', en: 'Two procedures claim one code' },
    meaning: {
      vi: 'Hai bản ghi nhận cùng một mã: bản cũ giữ mã, bản kia mang mã kèm mã cơ quan.',
      en: 'Two records of the catalogue claim one code: the older keeps it, the other is <code>@<agency code>.',
    },
    finding: null,
  },
  PROCEDURE_CODE_MISPRINTED: {
    title: { vi: 'Mã thủ tục in sai', en: 'Procedure code misprinted' },
    meaning: {
      vi: 'Mã in thừa dấu cách hoặc không đúng dạng một chữ số, dấu chấm, sáu chữ số.',
      en: 'The catalogue prints a code with stray spaces, or one that is not a digit, a point and six digits.',
    },
    finding: null,
  },
  PROCEDURE_NAME_SHARED: {
    title: { vi: 'Thủ tục trùng tên', en: 'Procedures with one name' },
    meaning: {
      vi: 'Nhiều thủ tục của một cơ quan, một cấp trùng tên, người dân không biết chọn thủ tục nào.',
      en: 'Procedures of one agency and level have the same name (question 24).',
    },
    finding: 'PL05-01',
  },
  PROCEDURE_UNUSABLE: {
    title: { vi: 'Thủ tục không dùng được', en: 'Procedure that nobody can use' },
    meaning: {
      vi: 'Thủ tục đang có hiệu lực, ngoài nội bộ, mà Cổng quốc gia không ghi cấp thực hiện, cơ quan thực hiện và cách nộp.',
      en: 'A public procedure in force for which the portal gives no level, no body and no way to hand in its dossier.',
    },
    finding: 'PL05-01',
  },
  PROCEDURE_NAMES_ABOLISHED_LEVEL: {
    title: { vi: 'Tên thủ tục còn nêu cấp huyện', en: 'Name speaks of an abolished level' },
    meaning: {
      vi: 'Tên thủ tục còn nêu huyện, quận, thị xã, cấp đã bỏ từ 1/7/2025.',
      en: 'The name still speaks of a district (huyện, quận, thị xã), a level abolished on 1 July 2025.',
    },
    finding: null,
  },
  PROCEDURE_FULL_ONLINE_WITHOUT_CHANNEL: {
    title: { vi: 'Toàn trình mà không có cách nộp trực tuyến', en: 'Fully online without an online channel' },
    meaning: {
      vi: 'Thủ tục ghi là toàn trình mà không có cách nộp hồ sơ trực tuyến nào.',
      en: 'The catalogue flags the procedure as fully online (toàn trình) and lists no online way to hand in its dossier.',
    },
    finding: 'PL05-01',
  },
  PROCEDURE_TIME_WITHOUT_UNIT: {
    title: { vi: 'Thời hạn giải quyết không có đơn vị', en: 'Processing time without a unit' },
    meaning: {
      vi: 'Thời hạn giải quyết có số mà không có đơn vị nào.',
      en: 'The catalogue gives processing times, and a unit for none of them.',
    },
    finding: null,
  },
  PROCEDURE_TIME_PARTLY_WITHOUT_UNIT: {
    title: {
      vi: 'Thời hạn giải quyết thiếu đơn vị ở một số cách',
      en: 'Some processing times without a unit',
    },
    meaning: {
      vi: 'Có thời hạn giải quyết ghi đơn vị, có thời hạn không ghi.',
      en: 'The catalogue gives the unit of some processing times and not of others.',
    },
    finding: null,
  },
  PROCEDURE_TIME_IN_PROSE: {
    title: { vi: 'Thời hạn giải quyết viết thành câu', en: 'Processing time in prose' },
    meaning: {
      vi: 'Thời hạn giải quyết viết thành câu nên không đọc được con số.',
      en: 'A processing time is printed as a sentence, so that no number can be read from it.',
    },
    finding: null,
  },
  PROCEDURE_FEE_ZERO_WITH_NOTE: {
    title: { vi: 'Phí ghi 0 kèm chú thích', en: 'Fee of 0 beside a note' },
    meaning: {
      vi: 'Phí ghi 0 cạnh chú thích quy định ở nơi khác; coi là chưa biết, không phải miễn phí.',
      en: 'A fee is printed as 0 beside a note that sets it elsewhere; the amount is taken as unknown, not as free.',
    },
    finding: null,
  },
  IMPORT_LINE_UNREADABLE: {
    title: { vi: 'Dòng không đọc được', en: 'Unreadable line' },
    meaning: {
      vi: 'Một dòng của danh mục không phải bản ghi: JSON hỏng, thiếu mã hoặc tên, hoặc sai kiểu giá trị.',
      en: 'A line of the catalogue is no record: broken JSON, no code or name, or a value of the wrong type.',
    },
    finding: null,
  },
  IMPORT_RECORD_REPEATED: {
    title: { vi: 'Bản ghi lặp lại', en: 'Repeated record' },
    meaning: {
      vi: 'Một bản ghi có hai lần trong danh mục; dòng đầu được lấy.',
      en: 'A record stands in the catalogue twice; the first line was taken.',
    },
    finding: null,
  },
  IMPORT_AGENCY_UNKNOWN: {
    title: { vi: 'Cơ quan không xác định được', en: 'Unknown agency' },
    meaning: {
      vi: 'Cả mã lẫn tên cơ quan in trong bản ghi đều không phải của cơ quan nào đã biết.',
      en: 'Neither the code nor the name that a record prints for its agency is that of a known body.',
    },
    finding: null,
  },
  IMPORT_AGENCY_FORMER: {
    title: { vi: 'Cơ quan không còn tồn tại', en: 'Former agency' },
    meaning: {
      vi: 'Bản ghi mang mã của cơ quan không còn tồn tại, như bộ trước 1/3/2025; mã được giữ như đã in.',
      en: 'A record carries the code of a body that is no more, such as a ministry of before 1 March 2025; the code is kept as printed.',
    },
    finding: null,
  },
  IMPORT_AGENCY_CONTRADICTED: {
    title: { vi: 'Mã và tên cơ quan trái nhau', en: 'Agency code and name contradict' },
    meaning: {
      vi: 'Bản ghi in mã của một cơ quan cạnh tên của cơ quan khác; lấy theo mã.',
      en: 'A record prints the code of one existing body beside the name of another; the code is followed.',
    },
    finding: null,
  },
  IMPORT_VALUE_UNKNOWN: {
    title: { vi: 'Giá trị ngoài danh mục', en: 'Unknown value' },
    meaning: {
      vi: 'Bản ghi có từ mà khuôn dạng danh mục không biết; từ đó được bỏ qua.',
      en: 'A record holds a word that the shape of the catalogue does not know; it was left out.',
    },
    finding: null,
  },
  IMPORT_LIST_CUT: {
    title: { vi: 'Danh sách bị cắt', en: 'List cut short' },
    meaning: {
      vi: 'Danh mục ở đây cắt bớt danh sách cách thực hiện hoặc thành phần hồ sơ; phần thiếu chưa biết.',
      en: 'The catalogue at hand cut a list of channels or components; what is missing is not known here.',
    },
    finding: null,
  },
  IMPORT_CONTRADICTS_ENTRY: {
    title: { vi: 'Danh mục trái với bản nhập tay', en: 'Catalogue contradicts an entry' },
    meaning: {
      vi: 'Danh mục nói khác điều đã nhập tay kèm nguồn; bản nhập tay được giữ.',
      en: 'The catalogue says something else than what was entered by hand with its source; the entry stands.',
    },
    finding: null,
  },
} as const satisfies IssueKinds;

export type IssueKind = keyof typeof ISSUE_KINDS;
