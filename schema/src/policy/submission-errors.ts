import { defineErrors } from '@lien-thong/kit/errors';

/** Why a subgraph that somebody hands in is not taken: how it is written, and what the place says that it is served from. */
export const submissionErrors = defineErrors('SUBMISSION', {
  SDL_TOO_LARGE: {
    message: {
      vi: 'SDL dài {size} byte; nhiều nhất là {most}.',
      en: 'The SDL has {size} bytes; the most is {most}.',
    },
    remedy: {
      vi: 'Bỏ phần không phục vụ, hoặc chia thành nhiều đồ thị con.',
      en: 'Leave out what is not served, or split it into several subgraphs.',
    },
  },
  SDL_TOO_COMPLEX: {
    message: {
      vi: 'SDL có quá {most} từ.',
      en: 'The SDL has more than {most} words and signs.',
    },
    remedy: {
      vi: 'Bỏ phần không phục vụ, hoặc chia thành nhiều đồ thị con.',
      en: 'Leave out what is not served, or split it into several subgraphs.',
    },
  },
  SDL_CONTROL_CHARACTER: {
    message: {
      vi: 'SDL có ký tự điều khiển {character}.',
      en: 'The SDL holds the control character {character}.',
    },
    remedy: { vi: 'Xóa ký tự đó.', en: 'Take the character out.' },
  },
  SDL_SYNTAX: {
    message: { vi: 'SDL sai cú pháp: {reason}', en: 'The SDL cannot be read: {reason}' },
    remedy: {
      vi: 'Sửa dòng được nêu; SDL theo ngôn ngữ định nghĩa kiểu của GraphQL.',
      en: "Mend the line that is named; SDL is GraphQL's language of type definitions.",
    },
  },
  SDL_NOT_DEFINITIONS: {
    message: {
      vi: 'SDL chỉ gồm định nghĩa kiểu, không gồm câu hỏi hay mảnh (fragment).',
      en: 'An SDL holds definitions of types, no operations and no fragments.',
    },
    remedy: { vi: 'Bỏ câu hỏi ra khỏi SDL.', en: 'Take the operation out of the SDL.' },
  },
  NAME_MALFORMED: {
    message: {
      vi: 'Tên {name} không dùng được.',
      en: 'The name {name} cannot be used.',
    },
    remedy: {
      vi: 'Tên gồm chữ thường a–z, chữ số và gạch nối, bắt đầu bằng chữ, 3 đến 40 ký tự: «phan-anh».',
      en: 'A name has lower-case letters a–z, digits and hyphens, begins with a letter, 3 to 40 characters: "phan-anh".',
    },
  },
  NAME_RESERVED: {
    message: { vi: 'Tên «{name}» đã dành riêng.', en: 'The name "{name}" is reserved.' },
    remedy: { vi: 'Chọn tên khác.', en: 'Choose another name.' },
  },
  ADDRESS_MALFORMED: {
    message: {
      vi: 'Địa chỉ «{address}» không phải http(s)://tên-máy/….',
      en: 'The address "{address}" is not http(s)://host/….',
    },
    remedy: {
      vi: 'Ghi địa chỉ GraphQL đầy đủ, ví dụ https://phan-anh.example.gov.vn/graphql.',
      en: 'Give the whole GraphQL address, for example https://phan-anh.example.gov.vn/graphql.',
    },
  },
  ADDRESS_WITH_CREDENTIALS: {
    message: {
      vi: 'Địa chỉ có tên đăng nhập hoặc mật khẩu.',
      en: 'The address holds a user name or a password.',
    },
    remedy: { vi: 'Bỏ phần trước dấu @.', en: 'Take out what stands before the @.' },
  },
  ADDRESS_NOT_LISTED: {
    message: {
      vi: 'Máy {host} không có trong danh sách được phép của đối tác.',
      en: 'The host {host} is not on the list of this partner.',
    },
    remedy: {
      vi: 'Dùng máy đã đăng ký ({hosts}), hoặc đề nghị đơn vị vận hành thêm máy này.',
      en: 'Use a host that is on it ({hosts}), or ask the operator to add this one.',
    },
  },
  ADDRESS_UNKNOWN: {
    message: { vi: 'Không tìm thấy máy {host}.', en: 'The host {host} is not known to the DNS.' },
    remedy: { vi: 'Kiểm tra tên máy và bản ghi DNS.', en: 'Check the name and its DNS records.' },
  },
  ADDRESS_PRIVATE: {
    message: {
      vi: 'Máy {host} trỏ đến địa chỉ nội bộ {ip}.',
      en: 'The host {host} leads to the internal address {ip}.',
    },
    remedy: {
      vi: 'Dùng địa chỉ công khai; địa chỉ nội bộ chỉ dùng được khi phát triển.',
      en: 'Use a public address; internal ones are for development alone.',
    },
  },
});
