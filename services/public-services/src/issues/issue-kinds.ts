import type { IssueKinds } from '@lien-thong/kit/issues';

/** What this subgraph finds wrong in its sources; docs/data-issues.md is made from these lists. */
export const ISSUE_KINDS = {
  ESSENTIAL_SERVICE_WITHOUT_PROCEDURE: {
    title: { vi: 'Dịch vụ thiết yếu chưa có mã thủ tục', en: 'Essential service without a procedure' },
    meaning: {
      vi: 'Một trong 25 dịch vụ công thiết yếu (Kế hoạch 02) chưa có mã thủ tục nên không theo dõi được.',
      en: 'One of the 25 essential services (Kế hoạch 02, II.1) has no procedure code in the national catalogue, so nothing of it can be followed there.',
    },
    finding: null,
  },
  ESSENTIAL_SERVICE_NOT_FULL: {
    title: { vi: 'Dịch vụ thiết yếu chưa toàn trình', en: 'Essential service not fully online' },
    meaning: {
      vi: 'Một trong 25 dịch vụ mà Kế hoạch 02 giao toàn trình có mức độ khác trong danh mục quốc gia.',
      en: 'One of the 25 services that Kế hoạch 02 promises fully online has another level in the national catalogue.',
    },
    finding: 'PL05-01',
  },
  FULL_WITHOUT_ONLINE_CHANNEL: {
    title: { vi: 'Toàn trình mà không có cách nộp trực tuyến', en: 'Fully online without an online channel' },
    meaning: {
      vi: 'Dịch vụ ghi là toàn trình mà danh mục không có cách nộp hồ sơ trực tuyến nào.',
      en: 'The catalogue flags a service as fully online and lists no online way to hand in its dossier.',
    },
    finding: 'PL05-01',
  },
  LEVEL_CATALOGUE_CONTRADICTS_REPORT: {
    title: { vi: 'Mức độ trong danh mục trái với báo cáo', en: 'Catalogue and report give different levels' },
    meaning: {
      vi: 'Cơ quan tự báo một mức độ, danh mục ghi mức độ khác; báo cáo được giữ.',
      en: 'The agency reported a level itself and the catalogue says another; the report stands.',
    },
    finding: 'PL05-18',
  },
  OFFERING_LEVELS_DIFFER: {
    title: {
      vi: 'Mức độ trên Cổng khác với hệ thống của cơ quan',
      en: 'Portal and system give different levels',
    },
    meaning: {
      vi: 'Mức độ dịch vụ trên Cổng Dịch vụ công quốc gia khác với hệ thống của cơ quan cung cấp.',
      en: 'The level of a service on the national portal differs from the one in the system of the agency that offers it.',
    },
    finding: 'PL05-18',
  },
  OFFERING_BROKEN: {
    title: { vi: 'Dịch vụ không sử dụng được', en: 'Service that cannot be used' },
    meaning: {
      vi: 'Cơ quan báo dịch vụ không sử dụng được tại nơi cung cấp.',
      en: 'An agency reports that a service cannot be used where it offers it.',
    },
    finding: 'PL05-01',
  },
  FORM_CONTRADICTS_COMPONENTS: {
    title: { vi: 'Biểu mẫu điện tử không khớp thành phần hồ sơ', en: 'Form does not match the papers' },
    meaning: {
      vi: 'Cơ quan báo biểu mẫu điện tử không khớp thành phần hồ sơ đã công bố.',
      en: 'The electronic form of a service does not fit the published papers, by its agency.',
    },
    finding: 'PL05-02',
  },
  FULL_WITHOUT_ELECTRONIC_FORM: {
    title: { vi: 'Toàn trình mà không có biểu mẫu điện tử', en: 'Fully online without an electronic form' },
    meaning: {
      vi: 'Dịch vụ ghi là toàn trình, có thành phần hồ sơ mà không giấy tờ nào có biểu mẫu điện tử.',
      en: 'The catalogue flags a service as fully online and lists papers, none of which has an electronic form; unless its agency reports one.',
    },
    finding: 'PL05-02',
  },
  PAYMENT_ACCOUNT_MISSING: {
    title: { vi: 'Cơ quan chưa có tài khoản thanh toán', en: 'Agency without a payment account' },
    meaning: {
      vi: 'Cơ quan được báo là chưa có mã số tài khoản nên người dân không thanh toán trực tuyến được.',
      en: 'An agency is reported to have no account, so that nobody can pay it online.',
    },
    finding: 'PL05-09',
  },
  PROGRAMME_WITHOUT_LIST: {
    title: { vi: 'Nhóm dịch vụ không có danh sách', en: 'Programme without its list' },
    meaning: {
      vi: 'Văn bản in số dịch vụ của một nhóm mà không nguồn nào ở đây có danh sách.',
      en: 'A document prints how many services a programme has, but the list behind the figure is in no source at hand.',
    },
    finding: null,
  },
} as const satisfies IssueKinds;

export type IssueKind = keyof typeof ISSUE_KINDS;
