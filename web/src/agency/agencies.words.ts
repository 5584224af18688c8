import { words } from '../language';
import type { BodyGroup } from './bodies';

const vi = {
  title: 'Cơ quan',
  intro:
    'Chọn một cơ quan để xem nhiệm vụ, cơ sở dữ liệu, thủ tục, dịch vụ và dữ liệu cần xử lý của cơ quan đó.',
  search: 'Tìm cơ quan',
  hint: 'Tên hoặc mã, có dấu hoặc không dấu, cả tên trước khi sáp nhập. Ví dụ: tai nguyen',
  kind: 'Loại cơ quan',
  every: 'Tất cả',
  submit: 'Tìm',
  found: (count: number) => `${count} cơ quan`,
  none: (typed: string) => `Không có cơ quan nào tên như «${typed}».`,
  advice: 'Thử gõ ít chữ hơn, hoặc chọn «Tất cả» ở loại cơ quan.',
  clear: 'Bỏ tìm kiếm',
  communes: 'Ủy ban nhân dân cấp xã không liệt kê ở đây.',
  foundBy: 'Tên khác:',
  ended: (day: string) => `đến hết ${day}`,
  into: 'nay là',
  former: (count: number) => `Cơ quan trước khi sáp nhập (${count})`,
  groups: {
    ministries: 'Bộ, cơ quan ngang bộ',
    government: 'Cơ quan thuộc Chính phủ',
    provinces: 'Tỉnh, thành phố',
    state: 'Cơ quan Đảng, Quốc hội, tư pháp, đoàn thể',
    steering: 'Ban chỉ đạo, tổ công tác',
    units: 'Đơn vị trực thuộc, doanh nghiệp, tổ chức khác',
    groups: 'Nhóm cơ quan trong văn bản',
  } satisfies Record<BodyGroup, string>,
};

const en: typeof vi = {
  title: 'Agencies',
  intro:
    'Choose an agency to see its tasks, databases, procedures, services and the data it has to put right.',
  search: 'Find an agency',
  hint: 'Name or code, with or without diacritics, names of before a merger too. For example: tai nguyen',
  kind: 'Kind of agency',
  every: 'All',
  submit: 'Search',
  found: (count: number) => (count === 1 ? '1 agency' : `${count} agencies`),
  none: (typed: string) => `No agency has a name like “${typed}”.`,
  advice: 'Try fewer words, or choose “All” as the kind of agency.',
  clear: 'Clear the search',
  communes: 'Committees of communes are not listed here.',
  foundBy: 'Other name:',
  ended: (day: string) => `until ${day}`,
  into: 'now',
  former: (count: number) => `Bodies of before a merger (${count})`,
  groups: {
    ministries: 'Ministries and ministerial agencies',
    government: 'Agencies of the Government',
    provinces: 'Provinces and cities',
    state: 'Party, National Assembly, courts, mass organisations',
    steering: 'Steering bodies and working groups',
    units: 'Departments, enterprises, other bodies',
    groups: 'Groups as documents name them',
  },
};

export const WORDS = words(vi, en);
