import type { IssueKinds } from '@lien-thong/kit/issues';

/** What this subgraph finds wrong in its sources; docs/data-issues.md is made from these lists. */
export const ISSUE_KINDS = {
  UNIT_MAPPING_TO_UNKNOWN_COMMUNE: {
    title: { vi: 'Đơn vị cũ chuyển vào mã xã không tồn tại', en: 'Former unit sent to an unknown commune' },
    meaning: {
      vi: 'Danh mục đơn vị hành chính chuyển xã cũ vào một mã mà không xã nào có; đơn vị kế thừa không được đoán.',
      en: 'The register of units sends a former commune to a code that no commune has; its successor is not guessed.',
    },
    finding: null,
  },
  UNIT_MAPPING_TO_OTHER_PROVINCE: {
    title: { vi: 'Đơn vị cũ chuyển sang tỉnh khác', en: 'Former unit sent to another province' },
    meaning: {
      vi: 'Danh mục đơn vị hành chính chuyển xã cũ vào mã của một xã thuộc tỉnh khác.',
      en: 'The register of units sends a former commune to a code that belongs to a commune of another province.',
    },
    finding: null,
  },
  UNIT_MAPPING_WITHOUT_FORMER_NAME: {
    title: { vi: 'Dòng chuyển đổi thiếu tên đơn vị cũ', en: 'Mapping without the former name' },
    meaning: {
      vi: 'Danh mục đơn vị hành chính có dòng chuyển đổi không ghi tên đơn vị cũ.',
      en: 'The register of units lists a mapping without the name of the former unit.',
    },
    finding: null,
  },
} as const satisfies IssueKinds;

export type IssueKind = keyof typeof ISSUE_KINDS;
