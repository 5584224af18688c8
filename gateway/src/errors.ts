import { defineErrors } from '@lien-thong/kit/errors';

/** What the front door itself refuses. */
export const gatewayErrors = defineErrors('GATEWAY', {
  QUERY_TOO_DEEP: {
    message: {
      vi: 'Câu hỏi lồng sâu quá {most} mức.',
      en: 'The query is nested deeper than {most} levels.',
    },
    remedy: {
      vi: 'Chia câu hỏi thành nhiều câu ít mức lồng hơn.',
      en: 'Split the query into several that are nested less.',
    },
  },
  QUERY_TOO_WIDE: {
    message: {
      vi: 'Câu hỏi có quá {most} trường ở gốc hoặc quá {most} bí danh.',
      en: 'The query has more than {most} fields at its root, or more than {most} aliases.',
    },
    remedy: {
      vi: 'Dùng danh sách có bộ lọc thay cho nhiều trường cùng loại, hoặc chia câu hỏi.',
      en: 'Use a list with a filter instead of the same field many times, or split the query.',
    },
  },
  VALUE_MISSING: {
    message: {
      vi: 'Trường {field} không có giá trị, dù lược đồ nói luôn có.',
      en: 'The field {field} has no value, although the schema says that it always has one.',
    },
    remedy: {
      vi: 'Phần còn lại của câu trả lời vẫn dùng được; báo cho đơn vị vận hành, kèm mã tương quan của yêu cầu.',
      en: 'The rest of the answer stands; tell the operator, with the correlation id of the request.',
    },
  },
  VALUE_INVALID: {
    message: {
      vi: 'Giá trị của trường {field} không đúng kiểu trong lược đồ.',
      en: 'The value of the field {field} is not of the type that the schema gives it.',
    },
    remedy: {
      vi: 'Phần còn lại của câu trả lời vẫn dùng được; báo cho đơn vị vận hành, kèm mã tương quan của yêu cầu.',
      en: 'The rest of the answer stands; tell the operator, with the correlation id of the request.',
    },
  },
  OPERATION_UNPLANNABLE: {
    message: {
      vi: 'Không lập được kế hoạch cho câu hỏi này.',
      en: 'This query cannot be planned.',
    },
    remedy: {
      vi: 'Viết câu hỏi gọn hơn: ít mảnh lặp lại, ít lựa chọn chồng nhau.',
      en: 'Write the query with fewer repeated fragments and overlapping selections.',
    },
  },
});
