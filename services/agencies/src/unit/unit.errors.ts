import { defineErrors } from '@lien-thong/kit/errors';

export const unitErrors = defineErrors('AGENCIES', {
  UNIT_AMBIGUOUS: {
    message: {
      vi: '«{name}» có thể là nhiều đơn vị hành chính: {candidates}.',
      en: '"{name}" may be several administrative units: {candidates}.',
    },
    remedy: {
      vi: 'Nêu thêm tỉnh, thành phố, hoặc quận, huyện cũ.',
      en: 'Add the province, or the former district.',
    },
  },
});
