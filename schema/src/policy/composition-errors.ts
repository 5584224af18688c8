import { defineErrors } from '@lien-thong/kit/errors';

/** What composing with the live graph finds, in plain words; Apollo's own words stand in `{detail}`. */
export const compositionErrors = defineErrors('COMPOSITION', {
  EXTERNAL_UNKNOWN: {
    message: {
      vi: 'Trường @external không có ở chủ của nó, hoặc có kiểu khác. {detail}',
      en: 'A field that is @external does not exist at its owner, or has another type. {detail}',
    },
    remedy: { vi: 'So với schema/api.graphql.', en: 'Compare it with schema/api.graphql.' },
  },
  KEY_INVALID: {
    message: {
      vi: 'Khóa của thực thể không đọc được. {detail}',
      en: 'The key of an entity cannot be read. {detail}',
    },
    remedy: {
      vi: 'Liệt kê trong @key(fields:) các trường có thật của kiểu đó.',
      en: 'Name fields that the type has in @key(fields:).',
    },
  },
  REQUIRES_INVALID: {
    message: {
      vi: '@requires nêu trường không có, hoặc không @external. {detail}',
      en: '@requires names a field that is not there, or is not @external. {detail}',
    },
    remedy: {
      vi: 'Khai báo trường đó @external, đúng như ở chủ của nó.',
      en: 'Declare that field @external, as its owner has it.',
    },
  },
  SHARING_CONFLICT: {
    message: {
      vi: 'Hai đồ thị con cùng trả lời một trường, hoặc khác kiểu. {detail}',
      en: 'Two subgraphs answer one field, or disagree about its type. {detail}',
    },
    remedy: { vi: 'Đặt tên khác, có tiền tố của mình.', en: 'Take another name, with your prefix.' },
  },
  UNREACHABLE: {
    message: {
      vi: 'Có câu hỏi hợp lệ mà không đồ thị con nào trả lời hết được. {detail}',
      en: 'There is a valid query that the subgraphs together cannot answer. {detail}',
    },
    remedy: {
      vi: 'Thêm @key và __resolveReference cho kiểu được nêu, hoặc trả lời đủ các trường của nó.',
      en: 'Give the type that is named a @key and a reference resolver, or answer all of its fields.',
    },
  },
  TYPE_INVALID: {
    message: {
      vi: 'Định nghĩa kiểu không hợp lệ. {detail}',
      en: 'A definition of a type is not valid. {detail}',
    },
    remedy: { vi: 'Sửa dòng được nêu.', en: 'Mend the line that is named.' },
  },
  HINT: {
    message: {
      vi: 'Ghép được nhưng không sạch ({reason}): {detail}',
      en: 'It composes, but not cleanly ({reason}): {detail}',
    },
    remedy: {
      vi: 'Viết kiểu hoặc trường đó giống như bên kia.',
      en: 'Write the type or field as the other side does.',
    },
  },
  FAILED: {
    message: {
      vi: 'Không ghép được với đồ thị đang chạy ({reason}): {detail}',
      en: 'It does not compose with the live graph ({reason}): {detail}',
    },
    remedy: { vi: 'Sửa theo nội dung được nêu.', en: 'Mend what is named.' },
  },
});
