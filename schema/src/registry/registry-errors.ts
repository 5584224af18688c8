import { defineErrors } from '@lien-thong/kit/errors';

/** Why the registry does not do what it is asked to, whatever the SDL says. */
export const registryErrors = defineErrors('REGISTRY', {
  REQUEST_MALFORMED: {
    message: { vi: 'Yêu cầu không đúng dạng: {reason}', en: 'The request is not as it has to be: {reason}' },
    remedy: { vi: 'Xem schema/README.md.', en: 'See schema/README.md.' },
  },
  TOKEN_MISSING: {
    message: { vi: 'Cần phiên đăng nhập.', en: 'A token is needed.' },
    remedy: {
      vi: 'Gửi «Authorization: Bearer …» của cơ quan sở hữu đồ thị con.',
      en: 'Send "Authorization: Bearer …" of the agency that owns the subgraph.',
    },
  },
  REGISTRAR_ONLY: {
    message: {
      vi: 'Chỉ tài khoản registrar được làm việc này.',
      en: 'Only an account with the role registrar may do this.',
    },
    remedy: { vi: 'Đề nghị đơn vị vận hành.', en: 'Ask the operator.' },
  },
  PARTNER_UNKNOWN: {
    message: { vi: 'Chưa có đối tác «{partner}».', en: 'There is no partner "{partner}".' },
    remedy: {
      vi: 'Đề nghị đơn vị vận hành đăng ký đối tác.',
      en: 'Ask the operator to register the partner.',
    },
  },
  PREFIX_TAKEN: {
    message: { vi: 'Tiền tố «{prefix}» đã được dùng.', en: 'The prefix "{prefix}" is in use.' },
    remedy: { vi: 'Chọn tiền tố khác.', en: 'Choose another one.' },
  },
  PREFIX_FIXED: {
    message: {
      vi: 'Đối tác «{partner}» đã có đồ thị con với tiền tố «{prefix}».',
      en: 'The partner "{partner}" has subgraphs with the prefix "{prefix}".',
    },
    remedy: { vi: 'Giữ nguyên tiền tố.', en: 'Keep the prefix.' },
  },
  SUBGRAPH_UNKNOWN: {
    message: { vi: 'Chưa có đồ thị con «{subgraph}».', en: 'There is no subgraph "{subgraph}".' },
    remedy: { vi: 'Kiểm tra tên, hoặc công bố lần đầu.', en: 'Check the name, or publish it first.' },
  },
  SUBGRAPH_OF_ANOTHER: {
    message: {
      vi: 'Tên «{subgraph}» thuộc đối tác khác.',
      en: 'The name "{subgraph}" belongs to another partner.',
    },
    remedy: { vi: 'Chọn tên khác.', en: 'Choose another name.' },
  },
  REVISION_STALE: {
    message: {
      vi: '«{subgraph}» đang ở lần sửa {current}, không phải {expected}.',
      en: '"{subgraph}" is at revision {current}, not {expected}.',
    },
    remedy: {
      vi: 'Đọc lại lịch sử, rồi gửi lại với lần sửa hiện tại.',
      en: 'Read its history, then send the change with the present revision.',
    },
  },
  REQUEST_REPLAYED: {
    message: {
      vi: 'Yêu cầu này đã được thực hiện (lần sửa {revision} của «{subgraph}»).',
      en: 'This request has been carried out already (revision {revision} of "{subgraph}").',
    },
    remedy: { vi: 'Không cần gửi lại.', en: 'There is no need to send it again.' },
  },
  VERSION_UNKNOWN: {
    message: {
      vi: '«{subgraph}» không có phiên bản {version}.',
      en: '"{subgraph}" has no version {version}.',
    },
    remedy: { vi: 'Xem lịch sử của đồ thị con.', en: 'See its history.' },
  },
  BREAKS_CLIENTS: {
    message: {
      vi: '{count} câu hỏi đang dùng sẽ hỏng.',
      en: '{count} operations in use would break.',
    },
    remedy: {
      vi: 'Giữ trường cũ với @deprecated(reason: "… until NĂM-THÁNG-NGÀY") đến khi không ai dùng.',
      en: 'Keep the field with @deprecated(reason: "… until YEAR-MONTH-DAY") until nobody uses it.',
    },
  },
  STILL_USED: {
    message: {
      vi: '«{subgraph}» còn được {count} câu hỏi dùng trong 30 ngày qua: {fields}.',
      en: '"{subgraph}" was used by {count} operations in the last 30 days: {fields}.',
    },
    remedy: {
      vi: 'Báo cho các bên dùng, hoặc nêu ngày ngừng («on») để họ kịp sửa.',
      en: 'Tell its users, or name the day on which it ends ("on"), so that they can change.',
    },
  },
  DATE_PAST: {
    message: { vi: 'Ngày {on} đã qua.', en: 'The day {on} is past.' },
    remedy: { vi: 'Nêu một ngày sắp tới.', en: 'Name a day to come.' },
  },
  CONTRACT_UNKNOWN: {
    message: { vi: 'Không có hợp đồng «{contract}».', en: 'There is no contract "{contract}".' },
    remedy: {
      vi: 'Dùng public, internal hoặc sandbox:<tên đồ thị con>.',
      en: 'Use public, internal or sandbox:<name of a subgraph>.',
    },
  },
  CONTRACT_HIDDEN: {
    message: {
      vi: 'Tài khoản này không được xem hợp đồng «{contract}».',
      en: 'This account may not see the contract "{contract}".',
    },
    remedy: {
      vi: 'Dùng tài khoản của cơ quan sở hữu đồ thị con.',
      en: 'Use an account of the agency that owns the subgraph.',
    },
  },
  HOUSE_PROTECTED: {
    message: {
      vi: 'Đồ thị con «{subgraph}» có trường phải có quyền mới xem được, nên không hỏi được từ máy phát triển.',
      en: 'The subgraph "{subgraph}" has fields that need rights, so it cannot be asked from a developer\'s machine.',
    },
    remedy: {
      vi: 'Công bố vào sandbox rồi hỏi qua cổng của sandbox.',
      en: 'Publish to the sandbox, and ask the gateway of the sandbox.',
    },
  },
  HOUSE_AWAY: {
    message: {
      vi: 'Đồ thị con «{subgraph}» không trả lời.',
      en: 'The subgraph "{subgraph}" does not answer.',
    },
    remedy: { vi: 'Thử lại sau ít phút.', en: 'Try again in a few minutes.' },
  },
  GRAPH_STANDS: {
    message: {
      vi: 'Đồ thị «{contract}» không ghép được sau thay đổi này: {reason}',
      en: 'The graph "{contract}" does not compose after this change: {reason}',
    },
    remedy: {
      vi: 'Không có gì thay đổi. Sửa phần được nêu rồi gửi lại.',
      en: 'Nothing was changed. Mend what is named, then send it again.',
    },
  },
});
