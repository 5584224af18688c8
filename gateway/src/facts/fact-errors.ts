import { defineErrors } from '@lien-thong/kit/errors';

/** What whoever asks for facts is refused, or told when they end. */
export const factErrors = defineErrors('FACTS', {
  NOT_AUTHENTICATED: {
    message: {
      vi: 'Phải đăng nhập mới nhận được sự kiện.',
      en: 'Facts are only for callers who have signed in.',
    },
    remedy: {
      vi: 'Gửi mã truy cập (bearer token) trong «authorization».',
      en: 'Send a bearer token in "authorization".',
    },
  },
  SCOPE_MISSING: {
    message: {
      vi: 'Phiên đăng nhập không có phạm vi (scope) «{scope}».',
      en: 'The token has not the scope "{scope}".',
    },
    remedy: {
      vi: 'Xin cấp phạm vi này, hoặc chỉ hỏi các loại sự kiện được phép đọc.',
      en: 'Have the scope granted, or ask only for types that the token may read.',
    },
  },
  TYPE_UNKNOWN: {
    message: {
      vi: 'Không có loại sự kiện «{type}» cho đối tác.',
      en: 'There are no facts "{type}" for partners.',
    },
    remedy: {
      vi: 'Xem các loại sự kiện trong /asyncapi.json; có thể ghi tên đồ thị con để nhận mọi loại của nó.',
      en: 'See the types in /asyncapi.json; the name of a subgraph stands for all of its types.',
    },
  },
  POSITION_UNKNOWN: {
    message: {
      vi: 'Không nhận ra vị trí này.',
      en: 'This position is not known.',
    },
    remedy: {
      vi: 'Gửi lại đúng «id» của sự kiện cuối cùng đã nhận; không có thì đọc lại từ đầu (after=start) hoặc từ bây giờ.',
      en: 'Send the "id" of the last event exactly as it came; without one begin anew (after=start), or now.',
    },
  },
  POSITION_GONE: {
    message: {
      vi: 'Sự kiện ngay sau vị trí này không còn được lưu.',
      en: 'What happened right after this position is not kept any more.',
    },
    remedy: {
      vi: 'Hỏi lại toàn bộ bằng query, rồi nhận tiếp từ bây giờ hoặc từ sự kiện cũ nhất còn lưu (after=start).',
      en: 'Ask the graph for everything, then go on from now, or from the oldest fact that is kept (after=start).',
    },
  },
  STREAMS_TOO_MANY: {
    message: {
      vi: 'Tài khoản này đang mở {most} luồng sự kiện, không mở thêm được.',
      en: 'This account has {most} streams of facts open, and no more are opened.',
    },
    remedy: {
      vi: 'Đóng luồng không dùng; một luồng nhận được mọi loại sự kiện.',
      en: 'Close those that are not needed; one stream can carry every type.',
    },
  },
  BUSY: {
    message: {
      vi: 'Cổng đang mở {most} luồng sự kiện, không mở thêm được.',
      en: 'The gateway has {most} streams of facts open, and no more are opened.',
    },
    remedy: {
      vi: 'Thử lại sau ít phút, từ vị trí cũ: không sự kiện nào bị mất.',
      en: 'Try again in a few minutes, from the same position: nothing is lost.',
    },
  },
  UNAVAILABLE: {
    message: {
      vi: 'Hiện không đọc được sự kiện.',
      en: 'Facts cannot be read at the moment.',
    },
    remedy: {
      vi: 'Thử lại sau ít phút, từ vị trí cũ: không sự kiện nào bị mất.',
      en: 'Try again in a few minutes, from the same position: nothing is lost.',
    },
  },
});
