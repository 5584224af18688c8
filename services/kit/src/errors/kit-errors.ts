import { defineErrors } from './catalogue';

/** What can go wrong in every subgraph alike. */
export const kitErrors = defineErrors('GRAPH', {
  DATE_MALFORMED: {
    message: { vi: '«{value}» không phải là ngày hợp lệ.', en: '"{value}" is not a valid date.' },
    remedy: {
      vi: 'Viết ngày có thật theo dạng NĂM-THÁNG-NGÀY, ví dụ 2025-07-31.',
      en: 'Write a day that exists as YEAR-MONTH-DAY, for example 2025-07-31.',
    },
  },
  PAGE_SIZE_OUT_OF_RANGE: {
    message: {
      vi: '«first» phải từ 1 đến {most}, không phải {value}.',
      en: '"first" must be 1 to {most}, not {value}.',
    },
    remedy: {
      vi: 'Lấy từng trang bằng «first» và «after».',
      en: 'Ask page by page with "first" and "after".',
    },
  },
  CURSOR_UNKNOWN: {
    message: { vi: '«after» không thuộc danh sách này.', en: '"after" does not belong to this list.' },
    remedy: {
      vi: 'Dùng «endCursor» của trang trước trong cùng danh sách và cùng bộ lọc.',
      en: 'Use "endCursor" of the page before, of the same list with the same filter.',
    },
  },
  TEXT_TOO_LONG: {
    message: {
      vi: '«{argument}» dài quá {most} ký tự.',
      en: '"{argument}" is longer than {most} characters.',
    },
    remedy: { vi: 'Rút ngắn nội dung rồi gửi lại.', en: 'Shorten the text and send it again.' },
  },
  TEXT_UNREADABLE: {
    message: {
      vi: 'Có ký tự không dùng được trong nội dung gửi lên.',
      en: 'A text that was sent holds characters that cannot be used.',
    },
    remedy: {
      vi: 'Bỏ ký tự rỗng (U+0000) và nửa ký tự Unicode, rồi gửi lại.',
      en: 'Take out null characters (U+0000) and halves of Unicode pairs, then send it again.',
    },
  },
  REQUEST_INVALID: {
    message: { vi: 'Câu hỏi không hợp lệ với lược đồ.', en: 'The request does not fit the schema.' },
    remedy: {
      vi: 'So câu hỏi với lược đồ công bố tại schema/api.graphql.',
      en: 'Compare the request with the published schema, schema/api.graphql.',
    },
  },
  REQUEST_UNREADABLE: {
    message: { vi: 'Không đọc được nội dung gửi lên.', en: 'The body of the request cannot be read.' },
    remedy: {
      vi: 'Gửi JSON hợp lệ có trường «query», kiểu nội dung application/json.',
      en: 'Send valid JSON with the field "query", as application/json.',
    },
  },
  REQUEST_TOO_LARGE: {
    message: { vi: 'Nội dung gửi lên quá lớn.', en: 'The body of the request is too large.' },
    remedy: {
      vi: 'Rút gọn câu hỏi hoặc chia thành nhiều lần gửi.',
      en: 'Shorten the request or send it in several parts.',
    },
  },
  SUBGRAPH_UNAVAILABLE: {
    message: {
      vi: 'Một phần dữ liệu tạm thời chưa lấy được.',
      en: 'A part of the data cannot be reached at the moment.',
    },
    remedy: {
      vi: 'Phần còn lại của câu trả lời vẫn dùng được; hỏi lại phần thiếu sau ít phút.',
      en: 'The rest of the answer is good; ask for the missing part again in a few minutes.',
    },
  },
  TOKEN_INVALID: {
    message: {
      vi: 'Phiên đăng nhập không hợp lệ hoặc đã hết hạn.',
      en: 'The token is not valid or has expired.',
    },
    remedy: {
      vi: 'Đăng nhập lại, hoặc bỏ tiêu đề Authorization để đọc dữ liệu công khai.',
      en: 'Sign in again, or leave out the Authorization header to read what is public.',
    },
  },
  NOT_ALLOWED: {
    message: {
      vi: 'Tài khoản không được ghi dữ liệu của cơ quan {agency}.',
      en: 'This account may not write data of agency {agency}.',
    },
    remedy: {
      vi: 'Dùng tài khoản của cơ quan đó có vai trò agency-editor, hoặc tài khoản registrar.',
      en: 'Use an account of that agency with the role agency-editor, or one with the role registrar.',
    },
  },
  VERSION_STALE: {
    message: {
      vi: '{subject} đã thay đổi: đang ở phiên bản {current}, không phải {expected}.',
      en: '{subject} has changed: it is at version {current}, not {expected}.',
    },
    remedy: {
      vi: 'Đọc lại dữ liệu mới, rồi gửi lại với phiên bản hiện tại.',
      en: 'Read it anew, then send the change with the current version.',
    },
  },
  GATEWAY_ONLY: {
    message: { vi: 'Chỉ cổng hợp nhất được hỏi đồ thị con.', en: 'Only the gateway may ask a subgraph.' },
    remedy: {
      vi: 'Gửi câu hỏi đến địa chỉ của cổng.',
      en: 'Send the request to the address of the gateway.',
    },
  },
  INTERNAL: {
    message: { vi: 'Hệ thống gặp lỗi khi xử lý.', en: 'The system failed to answer.' },
    remedy: {
      vi: 'Gửi mã tương quan của câu trả lời cho đơn vị vận hành.',
      en: 'Send the correlation id of the answer to the operators.',
    },
  },
});
