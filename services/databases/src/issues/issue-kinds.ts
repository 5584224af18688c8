import type { IssueKinds } from '@lien-thong/kit/issues';

/** What this subgraph finds wrong in its sources; docs/data-issues.md is made from these lists. */
export const ISSUE_KINDS = {
  DEADLINE_UNREADABLE: {
    title: { vi: 'Thời hạn không đọc được', en: 'Deadline that cannot be read' },
    meaning: {
      vi: 'Thời hạn in của cơ sở dữ liệu hoặc kết nối không cho ra ngày nào nếu không phải đoán.',
      en: 'A printed deadline of a database or of a connection gives no day that can be read without guessing (230/QĐ-VPCP, appendix, part III).',
    },
    finding: null,
  },
  DEADLINES_DIFFER: {
    title: { vi: 'Thời hạn khác nhau của một cơ sở dữ liệu', en: 'Deadlines of one database differ' },
    meaning: {
      vi: 'Một cơ sở dữ liệu có các thời hạn rơi vào ngày khác nhau, ở hai văn bản hoặc hai chỗ của một văn bản.',
      en: 'A database has deadlines that fall on different days, in two documents or in two places of one (164/BC-BKHCN, Phụ lục 04).',
    },
    finding: null,
  },
  DATABASE_NAMED_DIFFERENTLY: {
    title: { vi: 'Tên cơ sở dữ liệu in khác nhau', en: 'Database printed under another name' },
    meaning: {
      vi: 'Tên in của cơ sở dữ liệu khác tên đã đăng ký, không chỉ ở chữ hoa và dấu câu.',
      en: 'A database is printed under a name that differs from the one it is registered under by more than case and punctuation.',
    },
    finding: null,
  },
  DATABASE_NAME_SHARED: {
    title: { vi: 'Một tên cơ sở dữ liệu, nhiều cơ quan chủ quản', en: 'One database name, several owners' },
    meaning: {
      vi: 'Một tên được in cho cơ sở dữ liệu của nhiều cơ quan; không nguồn nào nói đó có phải một hệ thống.',
      en: 'One name is printed for databases of several owners; whether they are one system no source says (230/QĐ-VPCP, 02-KH/BCĐTW).',
    },
    finding: null,
  },
  DATABASE_WITHOUT_OWNER: {
    title: { vi: 'Cơ sở dữ liệu chưa rõ cơ quan chủ quản', en: 'Database without an owner' },
    meaning: {
      vi: 'Văn bản nêu tên cơ sở dữ liệu mà không nguồn nào nói thuộc cơ quan nào.',
      en: 'A document names a database, and no source says which agency owns it.',
    },
    finding: null,
  },
  PRINTED_TOTAL_CONTRADICTS_LIST: {
    title: { vi: 'Tổng số in trái với danh sách', en: 'Printed total contradicts its list' },
    meaning: {
      vi: 'Số cơ sở dữ liệu in ra khác với số có trong danh sách kèm theo.',
      en: 'A printed number of databases is not the number that the list behind it has (164/BC-BKHCN, Phụ lục 03 row 14).',
    },
    finding: null,
  },
  PRINTED_TOTALS_CONTRADICT: {
    title: { vi: 'Hai tổng số in trái nhau', en: 'Two printed totals contradict' },
    meaning: {
      vi: 'Hai tổng số in của cùng các cơ sở dữ liệu khác nhau: chỗ 116, chỗ 114.',
      en: 'Two printed totals of the same databases differ: 116 in one place, 114 in another (164/BC-BKHCN, Phụ lục 03 and 04).',
    },
    finding: null,
  },
  PRINTED_TOTAL_WITHOUT_LIST: {
    title: { vi: 'Tổng số in không có danh sách', en: 'Printed total without a list' },
    meaning: {
      vi: 'Văn bản đếm các cơ sở dữ liệu (12 cơ sở dữ liệu trọng điểm) mà không văn bản nào ở đây liệt kê.',
      en: 'A document counts databases (the 12 key ones) that no document at hand lists (02-KH/BCĐTW, part II).',
    },
    finding: null,
  },
  CONNECTION_END_UNKNOWN: {
    title: { vi: 'Kết nối chưa rõ một đầu', en: 'Connection with an unknown end' },
    meaning: {
      vi: 'Văn bản giao hoặc báo một kết nối mà bỏ ngỏ một đầu: một lĩnh vực, một loại dữ liệu, hoặc hệ thống chưa rõ chủ quản.',
      en: 'A document orders or reports a connection and leaves one end open: a field, a kind of data, or a system that no source gives an owner (164/BC-BKHCN, Phụ lục 05 finding 14).',
    },
    finding: 'PL05-14',
  },
  CONNECTION_STATE_SHARED: {
    title: { vi: 'Một câu báo chung nhiều kết nối', en: 'One statement for several connections' },
    meaning: {
      vi: 'Một câu báo trạng thái của nhiều kết nối cùng lúc nên không biết trạng thái riêng của từng kết nối.',
      en: 'One statement reports the state of several connections together, so that none is known for itself (164/BC-BKHCN, Phụ lục 01 part 2 row 8).',
    },
    finding: 'PL05-14',
  },
} as const satisfies IssueKinds;

export type IssueKind = keyof typeof ISSUE_KINDS;
