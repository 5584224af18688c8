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
});
