import { words } from '../language';

const vi = {
  heading: (day: string) => `Nhiệm vụ quá hạn, tính đến ${day}`,
  finding: (total: string, agencies: number, day: string) =>
    `${total} nhiệm vụ quá hạn ở ${agencies} cơ quan, tính đến ${day}`,
  chart: (finding: string, most: string) => `${finding}. Nhiều nhất: ${most}. Bảng bên cạnh có cùng số liệu.`,
  separate: 'Giao riêng',
  shared: 'Giao chung',
  counted: 'Đếm lại',
  published: 'Công bố',
  note: 'Lưu ý',
  differs: 'có lưu ý',
  notPrinted: 'Bảng công bố không có cơ quan này',
  mark: 'Số công bố, nơi khác số đếm lại',
  howCounted:
    'Đếm lại từ danh sách: nhiệm vụ đến hạn mà nguồn cuối cùng ghi là chưa xong; nhiệm vụ giao chung tính cho từng cơ quan chưa xong.',
  printed: (total: string) => `Tổng các số công bố: ${total}.`,
  noneForDay: 'Không văn bản nào công bố bảng số liệu của đúng ngày này, nên chỉ có số đếm lại.',
  nothing: 'Không có nhiệm vụ nào được báo là quá hạn.',
  contradictions: (count: number) =>
    `${count} cơ quan có số công bố và số đếm lại khác nhau. Xem vấn đề dữ liệu`,
};

const en: typeof vi = {
  heading: (day: string) => `Overdue tasks as of ${day}`,
  finding: (total: string, agencies: number, day: string) =>
    `${total} overdue tasks at ${agencies} agencies, as of ${day}`,
  chart: (finding: string, most: string) => `${finding}. Most: ${most}. The table has the same figures.`,
  separate: 'Given separately',
  shared: 'Given to many',
  counted: 'Counted',
  published: 'Published',
  note: 'Note',
  differs: 'see note',
  notPrinted: 'The published table leaves this agency out',
  mark: 'Published figure, where it is not the counted one',
  howCounted:
    'Counted from the lists: tasks due that the last source says are open; a task given to many counts once at each agency that has not done it.',
  printed: (total: string) => `Sum of the published figures: ${total}.`,
  noneForDay: 'No document printed a table for this very day, so there are counted figures alone.',
  nothing: 'No task is reported as overdue.',
  contradictions: (count: number) =>
    `At ${count} agencies the published and the counted figures differ. See the data issues`,
};

export const WORDS = words(vi, en);
