import type { IssueKinds } from '@lien-thong/kit/issues';

/** What this subgraph finds wrong in its sources; docs/data-issues.md is made from these lists. */
export const ISSUE_KINDS = {
  DIRECTIVE_NUMBER_MISSPELT: {
    title: { vi: 'Số hiệu văn bản viết sai', en: 'Directive number misspelt' },
    meaning: {
      vi: 'Văn bản ghi số hiệu của một văn bản chỉ đạo khác với số hiệu của nó.',
      en: 'A document writes the number of a directive in a way that is not its number (164/BC-BKHCN, Phụ lục 01 and 04).',
    },
    finding: null,
  },
  DEADLINE_UNREADABLE: {
    title: { vi: 'Thời hạn không đọc được', en: 'Deadline that cannot be read' },
    meaning: {
      vi: 'Nhiệm vụ, chỉ tiêu hoặc phát hiện có thời hạn không cho ra ngày nào nếu không phải đoán.',
      en: 'A task, target or finding is given a deadline from which no day can be read without a guess (Phụ lục 03, plans).',
    },
    finding: null,
  },
  DATE_MONTH_FIRST: {
    title: { vi: 'Ngày viết tháng trước', en: 'Date written month first' },
    meaning: {
      vi: 'Một thời hạn viết tháng trước ngày, cạnh các thời hạn viết ngày trước.',
      en: 'A deadline is written month first beside others written day first (164/BC-BKHCN, Phụ lục 01, section 1).',
    },
    finding: null,
  },
  DATE_CUT_SHORT: {
    title: { vi: 'Ngày bị cụt', en: 'Date cut short' },
    meaning: {
      vi: 'Ngày in trong nội dung nhiệm vụ bị cụt hoặc không đọc được.',
      en: 'A date printed in the text of a task breaks off or cannot be read (164/BC-BKHCN, Phụ lục 01, giao riêng 29 and 30).',
    },
    finding: null,
  },
  TASK_LISTED_TWICE: {
    title: { vi: 'Một việc liệt kê hai lần', en: 'Task listed twice' },
    meaning: {
      vi: 'Các nguồn liệt kê cùng một việc thành hai nhiệm vụ.',
      en: 'Sources list the same work as two tasks (164/BC-BKHCN, Phụ lục 01, sections 1 and 2).',
    },
    finding: null,
  },
  TASK_DEADLINES_DIFFER: {
    title: { vi: 'Thời hạn khác nhau của một nhiệm vụ', en: 'Deadlines of one task differ' },
    meaning: {
      vi: 'Cùng một nhiệm vụ đến hạn vào ngày khác nhau ở các văn bản hoặc danh sách khác nhau.',
      en: 'The same task is due on different days under different directives or in different lists (Phụ lục 01 to 04, plans).',
    },
    finding: null,
  },
  TASK_LEADS_DIFFER: {
    title: { vi: 'Cơ quan chủ trì khác nhau của một nhiệm vụ', en: 'Leads of one task differ' },
    meaning: {
      vi: 'Cùng một nhiệm vụ do các cơ quan khác nhau chủ trì ở các văn bản hoặc danh sách khác nhau.',
      en: 'The same task is led by different agencies under different directives or in different lists (Phụ lục 01 to 04).',
    },
    finding: null,
  },
  FINDING_DEADLINES_DIFFER: {
    title: { vi: 'Thời hạn khác nhau của một phát hiện', en: 'Deadlines of one finding differ' },
    meaning: {
      vi: 'Một phát hiện phải khắc phục vào các ngày khác nhau tùy cơ quan.',
      en: 'A finding is to be put right by different days by different agencies (164/BC-BKHCN, Phụ lục 05).',
    },
    finding: null,
  },
  AGENCY_NAME_SPELT_DIFFERENTLY: {
    title: { vi: 'Tên cơ quan viết nhiều cách', en: 'Agency name spelt in several ways' },
    meaning: {
      vi: 'Danh sách và bảng nhiệm vụ in tên một cơ quan theo nhiều cách.',
      en: 'Lists and tables of tasks print the name of one agency in more than one way (all five documents).',
    },
    finding: null,
  },
  PRINTED_TOTAL_CONTRADICTS_LIST: {
    title: { vi: 'Tổng số in trái với danh sách', en: 'Printed total contradicts its list' },
    meaning: {
      vi: 'Số nhiệm vụ quá hạn in ra khác với danh sách kèm theo.',
      en: 'A printed count of overdue tasks differs from the list behind it (164/BC-BKHCN, Phụ lục 01, section 1, table).',
    },
    finding: null,
  },
  AGENCY_MISSING_FROM_TABLE: {
    title: { vi: 'Cơ quan thiếu trong bảng tổng hợp', en: 'Agency missing from the table' },
    meaning: {
      vi: 'Cơ quan có trong danh sách nhiệm vụ quá hạn mà không có trong bảng tổng hợp.',
      en: 'An agency stands in the lists of overdue tasks, but not in the printed table of counts (Phụ lục 01, section 1).',
    },
    finding: null,
  },
} as const satisfies IssueKinds;

export type IssueKind = keyof typeof ISSUE_KINDS;
