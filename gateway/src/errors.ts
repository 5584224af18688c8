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
  SUBSCRIPTION_BY_STREAM: {
    message: {
      vi: 'Đăng ký nhận cập nhật không gửi được đến địa chỉ này.',
      en: 'A subscription cannot be sent here.',
    },
    remedy: {
      vi: 'Gửi đến /graphql/stream (Server-Sent Events) hoặc mở WebSocket tại /graphql.',
      en: 'Send it to /graphql/stream (Server-Sent Events), or open a WebSocket at /graphql.',
    },
  },
  SUBSCRIPTIONS_ONLY: {
    message: {
      vi: 'Ở đây chỉ nhận đăng ký nhận cập nhật (subscription).',
      en: 'Only subscriptions are taken here.',
    },
    remedy: {
      vi: 'Gửi câu hỏi và lệnh ghi bằng POST đến /graphql.',
      en: 'Send queries and mutations to /graphql by POST.',
    },
  },
  SUBSCRIPTION_CONDITIONAL: {
    message: {
      vi: 'Trường gốc của subscription không được có @skip hay @include.',
      en: 'The root field of a subscription may not have @skip or @include.',
    },
    remedy: {
      vi: 'Bỏ @skip, @include ở trường gốc; ở các trường bên trong vẫn dùng được.',
      en: 'Leave them out at the root field; the fields beneath it may have them.',
    },
  },
  SUBSCRIPTION_UNSUPPORTED: {
    message: {
      vi: 'Không theo dõi được trường {field}: lược đồ không nói trường này theo sự kiện nào.',
      en: 'The field {field} cannot be followed: the schema does not say after which facts it changes.',
    },
    remedy: {
      vi: 'Chọn trường khác của kiểu Subscription, hoặc hỏi lại định kỳ bằng query.',
      en: 'Choose another field of Subscription, or ask again now and then with a query.',
    },
  },
  LIVE_UNAVAILABLE: {
    message: {
      vi: 'Hiện không có cập nhật trực tiếp.',
      en: 'There are no live updates at the moment.',
    },
    remedy: {
      vi: 'Hỏi bằng query, rồi đăng ký lại sau ít phút.',
      en: 'Ask with a query, and subscribe again in a few minutes.',
    },
  },
  SUBSCRIPTIONS_TOO_MANY: {
    message: {
      vi: 'Đã có {most} đăng ký nhận cập nhật, không nhận thêm.',
      en: 'There are {most} subscriptions already, and no more are taken.',
    },
    remedy: {
      vi: 'Đóng bớt đăng ký không dùng, hoặc thử lại sau.',
      en: 'Close subscriptions that are not needed, or try again later.',
    },
  },
  SUBSCRIBER_TOO_SLOW: {
    message: {
      vi: 'Cập nhật đến nhanh hơn tốc độ nhận: đã có {most} thay đổi chờ gửi, nên đăng ký này kết thúc.',
      en: 'Updates come faster than they are taken: {most} were waiting, so the subscription has ended.',
    },
    remedy: {
      vi: 'Đăng ký lại với Last-Event-ID để nhận tiếp, hoặc theo dõi ít đối tượng hơn.',
      en: 'Subscribe again with Last-Event-ID to go on, or follow fewer things.',
    },
  },
  SUBSCRIPTION_MISSED_TOO_MUCH: {
    message: {
      vi: 'Từ Last-Event-ID đến nay đã có hơn {most} đối tượng thay đổi.',
      en: 'More than {most} things have changed since this Last-Event-ID.',
    },
    remedy: {
      vi: 'Hỏi lại toàn bộ bằng query, rồi đăng ký không kèm Last-Event-ID.',
      en: 'Ask for everything with a query, then subscribe without Last-Event-ID.',
    },
  },
  SUBSCRIPTION_PLACE_UNKNOWN: {
    message: {
      vi: 'Không nhận ra Last-Event-ID này.',
      en: 'This Last-Event-ID is not known.',
    },
    remedy: {
      vi: 'Hỏi lại toàn bộ bằng query, rồi đăng ký không kèm Last-Event-ID.',
      en: 'Ask for everything with a query, then subscribe without Last-Event-ID.',
    },
  },
  SUBSCRIPTION_OUTDATED: {
    message: {
      vi: 'Lược đồ đã đổi và đăng ký này không còn hợp lệ.',
      en: 'The schema has changed, and this subscription does not fit it any more.',
    },
    remedy: {
      vi: 'So với lược đồ hiện tại, sửa rồi đăng ký lại.',
      en: 'Compare it with the present schema, and subscribe anew.',
    },
  },
  FIGURES_RESTRICTED: {
    message: {
      vi: 'Số đo của các đồ thị con chỉ dành cho tài khoản có vai trò.',
      en: 'Figures of subgraphs are for accounts with a role only.',
    },
    remedy: {
      vi: 'Đăng nhập bằng tài khoản của cơ quan, hoặc bỏ trường «figures»; trạng thái vẫn đọc được.',
      en: 'Sign in with an account that has a role, or leave out "figures"; the state is public.',
    },
  },
  USAGE_RESTRICTED: {
    message: {
      vi: 'Mức sử dụng của các đồ thị con chỉ dành cho tài khoản có vai trò.',
      en: 'The usage of subgraphs is for accounts with a role only.',
    },
    remedy: {
      vi: 'Đăng nhập bằng tài khoản của cơ quan, hoặc bỏ trường «usage».',
      en: 'Sign in with an account that has a role, or leave out "usage".',
    },
  },
  USAGE_UNAVAILABLE: {
    message: {
      vi: 'Hiện không hỏi được mức sử dụng: sổ đăng ký không trả lời.',
      en: 'The usage is not known at the moment: the registry does not answer.',
    },
    remedy: {
      vi: 'Phần còn lại của câu trả lời vẫn dùng được; hỏi lại sau ít phút.',
      en: 'The rest of the answer is good; ask again in a few minutes.',
    },
  },
  STOPPING: {
    message: {
      vi: 'Cổng đang dừng, đăng ký này kết thúc.',
      en: 'The gateway is stopping, and the subscription ends.',
    },
    remedy: {
      vi: 'Đăng ký lại ngay, kèm Last-Event-ID nếu có.',
      en: 'Subscribe again at once, with Last-Event-ID where there is one.',
    },
  },
  SUBGRAPH_TIMEOUT: {
    message: {
      vi: 'Một phần dữ liệu không đến kịp thời hạn.',
      en: 'A part of the data did not come in time.',
    },
    remedy: {
      vi: 'Phần còn lại của câu trả lời vẫn dùng được; hỏi lại phần thiếu sau ít phút, hoặc hỏi ít hơn mỗi lần.',
      en: 'The rest of the answer is good; ask for the missing part again in a few minutes, or for less at a time.',
    },
  },
  SUBGRAPH_ANSWER_TOO_LARGE: {
    message: {
      vi: 'Phần dữ liệu này lớn quá mức được nhận.',
      en: 'This part of the data is larger than what is taken.',
    },
    remedy: {
      vi: 'Phần còn lại của câu trả lời vẫn dùng được; hỏi phần này ít hơn mỗi lần.',
      en: 'The rest of the answer is good; ask for less of this part at a time.',
    },
  },
  SUBGRAPH_ANSWER_UNREADABLE: {
    message: {
      vi: 'Không đọc được phần dữ liệu này do nơi cung cấp trả lời sai.',
      en: 'This part of the data cannot be read: whoever provides it answers wrongly.',
    },
    remedy: {
      vi: 'Phần còn lại của câu trả lời vẫn dùng được; báo cho đơn vị vận hành, kèm mã tương quan của yêu cầu.',
      en: 'The rest of the answer is good; tell the operator, with the correlation id of the request.',
    },
  },
  SUBGRAPH_ADDRESS_FORBIDDEN: {
    message: {
      vi: 'Phần dữ liệu này không được hỏi: tên máy chủ của nơi cung cấp dẫn đến địa chỉ mạng nội bộ.',
      en: 'This part of the data is not asked for: the host of whoever provides it leads to an internal address.',
    },
    remedy: {
      vi: 'Phần còn lại của câu trả lời vẫn dùng được; báo cho nơi cung cấp sửa bản ghi DNS của máy chủ.',
      en: 'The rest of the answer is good; tell whoever provides this part to mend the DNS records of its host.',
    },
  },
  SUBGRAPH_PAUSED: {
    message: {
      vi: 'Nơi cung cấp phần dữ liệu này đang lỗi nhiều, tạm thời không được hỏi.',
      en: 'Whoever provides this part of the data fails too often, and is not asked for the moment.',
    },
    remedy: {
      vi: 'Phần còn lại của câu trả lời vẫn dùng được; hỏi lại phần thiếu sau ít phút.',
      en: 'The rest of the answer is good; ask for the missing part again in a few minutes.',
    },
  },
  SUBGRAPH_BUSY: {
    message: {
      vi: 'Quá nhiều yêu cầu đang chờ phần dữ liệu này.',
      en: 'Too many requests wait for this part of the data.',
    },
    remedy: {
      vi: 'Phần còn lại của câu trả lời vẫn dùng được; hỏi lại phần thiếu sau ít phút.',
      en: 'The rest of the answer is good; ask for the missing part again in a few minutes.',
    },
  },
  SUBGRAPH_QUOTA_SPENT: {
    message: {
      vi: 'Phần dữ liệu này đã được hỏi đủ số lần cho phép.',
      en: 'This part of the data has been asked for as often as it may be.',
    },
    remedy: {
      vi: 'Phần còn lại của câu trả lời vẫn dùng được; hỏi phần thiếu thưa hơn.',
      en: 'The rest of the answer is good; ask for the missing part less often.',
    },
  },
  NOT_AUTHENTICATED: {
    message: {
      vi: 'Phải đăng nhập mới xem được trường {field}.',
      en: 'The field {field} is only for callers who have signed in.',
    },
    remedy: {
      vi: 'Đăng nhập rồi hỏi lại, hoặc bỏ trường này khỏi câu hỏi.',
      en: 'Sign in and ask again, or leave the field out of the query.',
    },
  },
  SCOPE_MISSING: {
    message: {
      vi: 'Phiên đăng nhập không có phạm vi (scope) cần để xem trường {field}.',
      en: 'The token has not the scopes that the field {field} needs.',
    },
    remedy: {
      vi: 'Xin phạm vi ghi ở trường này trong lược đồ, hoặc bỏ trường này khỏi câu hỏi.',
      en: 'Have the scopes granted that the schema names at this field, or leave the field out of the query.',
    },
  },
  POLICY_REFUSED: {
    message: {
      vi: 'Chính sách truy cập không cho xem trường {field}.',
      en: 'The policy of access does not let you see the field {field}.',
    },
    remedy: {
      vi: 'Liên hệ đơn vị sở hữu dữ liệu để được cấp quyền, hoặc bỏ trường này khỏi câu hỏi.',
      en: 'Ask the owner of the data for access, or leave the field out of the query.',
    },
  },
});
