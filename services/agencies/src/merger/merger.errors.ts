import { defineErrors } from '@lien-thong/kit/errors';

export const mergerErrors = defineErrors('AGENCIES', {
  AGENCY_UNKNOWN: {
    message: { vi: 'Không có cơ quan «{code}».', en: 'There is no agency "{code}".' },
    remedy: { vi: 'Tìm mã bằng agencies.', en: 'Look the code up with agencies.' },
  },
  UNIT_UNKNOWN: {
    message: { vi: 'Không có đơn vị hành chính «{code}».', en: 'There is no administrative unit "{code}".' },
    remedy: { vi: 'Tìm mã bằng provinces và communes.', en: 'Look the code up with provinces and communes.' },
  },
  MERGER_FORMER: {
    message: {
      vi: '«{code}» không còn từ ngày {until}.',
      en: '"{code}" is no more since {until}.',
    },
    remedy: { vi: 'Dùng cơ quan, đơn vị kế thừa.', en: 'Use what carries it on.' },
  },
  MERGER_INTO_ITSELF: {
    message: {
      vi: '«{code}» không thể sáp nhập vào chính nó.',
      en: '"{code}" cannot be merged into itself.',
    },
    remedy: { vi: 'Nêu cơ quan, đơn vị khác.', en: 'Name another one.' },
  },
  MERGER_CIRCLE: {
    message: {
      vi: '«{into}» rồi sẽ sáp nhập vào «{code}»: không thể sáp nhập vòng tròn.',
      en: '"{into}" goes into "{code}" itself: a merger cannot go in a circle.',
    },
    remedy: { vi: 'Nêu cơ quan, đơn vị sẽ còn lại sau cùng.', en: 'Name what will be left in the end.' },
  },
  MERGER_OF_GROUP: {
    message: { vi: '«{code}» là một nhóm cơ quan.', en: '"{code}" is a group of agencies.' },
    remedy: { vi: 'Sáp nhập từng cơ quan trong nhóm.', en: 'Merge the bodies of the group one by one.' },
  },
  MERGER_LEVELS_DIFFER: {
    message: {
      vi: '«{code}» và «{into}» không cùng cấp hoặc không cùng tỉnh.',
      en: '"{code}" and "{into}" are not of one level and province.',
    },
    remedy: {
      vi: 'Sáp nhập xã với xã cùng tỉnh, tỉnh với tỉnh.',
      en: 'Merge communes within a province, provinces with provinces.',
    },
  },
  MERGER_DATED_EARLY: {
    message: {
      vi: 'Ngày {day} trước ngày «{code}» được thành lập ({from}).',
      en: '{day} is before "{code}" came to be ({from}).',
    },
    remedy: { vi: 'Nêu ngày sau đó.', en: 'Name a later day.' },
  },
});
