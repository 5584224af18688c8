import { words } from '../language';

const vi = {
  product: 'Liên Thông',
  skip: 'Bỏ qua đến nội dung chính',
  notOfficial: 'Bản trình diễn, không phải trang của cơ quan nhà nước. Thủ tục chính thức:',
  official: 'Cổng Dịch vụ công quốc gia',
  navigation: 'Các trang',
  portal: 'Tìm thủ tục',
  formerAddress: 'Địa chỉ cũ',
  national: 'Tổng quan',
  agencies: 'Cơ quan',
  quality: 'Chất lượng dữ liệu',
  partners: 'Đối tác',
  otherLanguage: 'English',
  footer:
    'Số liệu lấy từ văn bản của Chính phủ, mỗi số kèm tài liệu và vị trí. Điều không nguồn nào nói thì để trống.',
  notFoundTitle: 'Không có trang này',
  notFoundText: 'Địa chỉ có thể đã đổi hoặc gõ thiếu.',
  home: 'Về trang tìm thủ tục',
  failedTitle: 'Hệ thống đang gián đoạn',
  failedText: 'Trang chưa mở được. Bạn có thể thử lại sau ít phút.',
  retry: 'Thử lại',
};

const en: typeof vi = {
  product: 'Liên Thông',
  skip: 'Skip to main content',
  notOfficial: 'A demonstration, not a site of any authority. Official procedures:',
  official: 'National Public Service Portal',
  navigation: 'Pages',
  portal: 'Find a procedure',
  formerAddress: 'Former addresses',
  national: 'Overview',
  agencies: 'Agencies',
  quality: 'Data quality',
  partners: 'Partners',
  otherLanguage: 'Tiếng Việt',
  footer:
    'Figures come from government documents, each with its document and place. What no source says is left open.',
  notFoundTitle: 'There is no such page',
  notFoundText: 'The address may have changed, or a part of it is missing.',
  home: 'To the search for procedures',
  failedTitle: 'The system is interrupted',
  failedText: 'The page could not be opened. You can try again in a few minutes.',
  retry: 'Try again',
};

export const WORDS = words(vi, en);
